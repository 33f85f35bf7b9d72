package avcap.studio.session;

import avcap.inference.clip.TimeSpan;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where in time the clip stands, and what is asked of the player.
 *
 * <p>Anyone may ask: {@link #play()}, {@link #seek(double)}, a loop, a rate. The player alone answers, through
 * {@link #moved(double)} and {@link #playing(boolean)}. Times are seconds from the start of the clip.
 */
public final class Playhead {

    /** Slowest and fastest rate the player keeps in step. */
    public static final double SLOWEST = 0.5;

    public static final double FASTEST = 2.0;

    /** How much earlier a span begins while it is pre-rolled, seconds. */
    public static final double PRE_ROLL = 0.5;

    /**
     * A wish to be somewhere else; each is a new object, so that asking twice for the same time is heard twice.
     *
     * @param serial counts wishes
     */
    public record Seek(double seconds, long serial) {}

    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<TimeSpan> played = new ReadOnlyObjectWrapper<>(TimeSpan.ofSeconds(0, 0));
    private final ReadOnlyDoubleWrapper duration = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playWanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Seek> seekWanted = new ReadOnlyObjectWrapper<>(new Seek(0, 0));
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> loop = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty rate = new SimpleDoubleProperty(1);
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final BooleanProperty blanked = new SimpleBooleanProperty();
    private final BooleanProperty preRolled = new SimpleBooleanProperty();

    /** Where the player stands now. */
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public double time() {
        return time.get();
    }

    /** How long the open clip is, 0 if none is open. */
    public ReadOnlyDoubleProperty durationProperty() {
        return duration.getReadOnlyProperty();
    }

    public double duration() {
        return duration.get();
    }

    /** Whether the player runs, as it says itself. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether the player is asked to run; the player listens here. */
    public ReadOnlyBooleanProperty playWantedProperty() {
        return playWanted.getReadOnlyProperty();
    }

    /** Where the player is asked to be; the player listens here. */
    public ReadOnlyObjectProperty<Seek> seekWantedProperty() {
        return seekWanted.getReadOnlyProperty();
    }

    /** The span that is repeated, null if none. */
    public ReadOnlyObjectProperty<@Nullable TimeSpan> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    public Optional<TimeSpan> loop() {
        return Optional.ofNullable(loop.get());
    }

    /** Playing speed, {@link #SLOWEST} to {@link #FASTEST}, pitch kept. */
    public DoubleProperty rateProperty() {
        return rate;
    }

    /** Whether the sound is off. */
    public BooleanProperty mutedProperty() {
        return muted;
    }

    /** Whether the picture is hidden. */
    public BooleanProperty blankedProperty() {
        return blanked;
    }

    /** Whether spans are entered a moment before they begin. */
    public BooleanProperty preRolledProperty() {
        return preRolled;
    }

    /** Where playing a span begins: at its start, or a moment before if it is pre-rolled. */
    public double entry(TimeSpan span) {
        return preRolled.get() ? Math.max(0, span.start() - PRE_ROLL) : span.start();
    }

    public void play() {
        playWanted.set(true);
    }

    public void pause() {
        playWanted.set(false);
    }

    public void toggle() {
        playWanted.set(!playWanted.get());
    }

    /** Asks to be at a time, kept inside the clip; the cursor is there at once. */
    public void seek(double seconds) {
        double inside = Math.max(0, Math.min(seconds, duration.get()));
        time.set(inside);
        seekWanted.set(new Seek(inside, seekWanted.get().serial() + 1));
    }

    public void step(double seconds) {
        seek(time.get() + seconds);
    }

    /** Repeats a span, cut to the clip; an empty span ends the loop. */
    public void loop(TimeSpan span) {
        double start = Math.max(0, Math.min(span.start(), duration.get()));
        double end = Math.max(start, Math.min(span.end(), duration.get()));
        loop.set(end > start ? TimeSpan.ofSeconds(start, end) : null);
    }

    public void clearLoop() {
        loop.set(null);
    }

    /** Sets the speed, kept inside what the player can do. */
    public void rate(double wanted) {
        rate.set(Math.max(SLOWEST, Math.min(wanted, FASTEST)));
    }

    /** The stretch that was played last with its sound, from where the player was before to where it is. */
    public ReadOnlyObjectProperty<TimeSpan> playedProperty() {
        return played.getReadOnlyProperty();
    }

    /** The player says where it is. */
    public void moved(double seconds) {
        double before = time.get();
        time.set(seconds);
        if (playing.get() && !muted.get() && seconds > before) {
            played.set(TimeSpan.ofSeconds(before, seconds));
        }
    }

    /** The player says whether it runs; one that stopped by itself, at the end or for want of sound, is not asked to go on. */
    public void playing(boolean running) {
        playing.set(running);
        if (!running) {
            playWanted.set(false);
        }
    }

    /** The clip turned out to be this long; 0 says nothing new. */
    public void measured(double seconds) {
        if (seconds > 0) {
            duration.set(seconds);
        }
    }

    /** Another clip: from its start, paused, without a loop. Speed, mute and blank stay. */
    public void opened(double seconds) {
        playWanted.set(false);
        loop.set(null);
        duration.set(Math.max(0, seconds));
        seek(0);
    }
}
