package avcap.studio.robot;

import avcap.studio.player.ClipPlayer;

/** A player that shows nothing and goes where it is told. */
final class StillPlayer implements ClipPlayer {

    private double time;

    @Override
    public void play() {}

    @Override
    public void pause() {}

    @Override
    public void seek(double seconds) {
        time = seconds;
    }

    @Override
    public void setRate(double rate) {}

    @Override
    public void setMuted(boolean muted) {}

    @Override
    public double time() {
        return time;
    }

    @Override
    public double duration() {
        return 10;
    }

    @Override
    public void close() {}
}
