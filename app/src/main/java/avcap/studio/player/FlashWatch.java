package avcap.studio.player;

import java.util.List;

/** Watches a picture become white and compares where the playhead stands then with where the flash is in the clip. */
public final class FlashWatch {

    private static final double BRIGHT = .7;
    private static final double DARK = .4;

    /** A flash that is farther away is another one, seconds. */
    private static final double NEAR = .4;

    private final List<Double> flashes;
    private final double rate;
    private double before;
    private SyncErrors errors = SyncErrors.none();
    private boolean isDark;

    /**
     * A watch for one run through the clip.
     *
     * @param flashes when the clip flashes, seconds
     * @param rate how fast it plays
     */
    public FlashWatch(List<Double> flashes, double rate) {
        this.flashes = List.copyOf(flashes);
        this.rate = rate;
    }

    /**
     * What is on the screen in one pulse.
     *
     * @param playhead where the playhead stands, seconds
     * @param brightness of the picture, in [0, 1]
     */
    public void see(double playhead, double brightness) {
        if (isDark && brightness >= BRIGHT) {
            double appeared = (before + playhead) / 2; // Somewhere between the last pulse and this one.
            flashes.stream()
                    .map(flash -> (appeared - flash) / rate)
                    .filter(error -> Math.abs(error) < NEAR)
                    .findFirst()
                    .ifPresent(error -> errors = errors.with(error));
        }
        before = playhead;
        isDark = brightness < DARK || (isDark && brightness < BRIGHT);
    }

    /** How far the playhead was past the flashes when they were seen, seconds of the person's time. */
    public SyncErrors errors() {
        return errors;
    }
}
