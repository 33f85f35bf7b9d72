package avcap.studio.player;

import java.util.function.LongSupplier;

/** Runs a clip's time without sound or picture: a clock that can be stopped, moved and made to go faster. */
final class ClockPlayer implements ClipPlayer {

    private final double duration;
    private final LongSupplier nanos;
    private double base;
    private long since;
    private double rate = 1;
    private boolean running;

    ClockPlayer(double duration, LongSupplier nanos) {
        this.duration = duration;
        this.nanos = nanos;
    }

    @Override
    public void play() {
        restartAt(time());
        running = true;
    }

    @Override
    public void pause() {
        restartAt(time());
        running = false;
    }

    @Override
    public void seek(double seconds) {
        restartAt(seconds);
    }

    @Override
    public void setRate(double rate) {
        restartAt(time());
        this.rate = rate;
    }

    @Override
    public void setMuted(boolean muted) {}

    private void restartAt(double seconds) {
        base = seconds;
        since = nanos.getAsLong();
    }

    @Override
    public double time() {
        return running ? Math.min(duration, base + (nanos.getAsLong() - since) * 1e-9 * rate) : base;
    }

    @Override
    public double duration() {
        return duration;
    }

    @Override
    public void close() {
        running = false;
    }
}
