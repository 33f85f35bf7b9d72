package avcap.studio.player;

import javafx.scene.media.MediaPlayer;
import javafx.util.Duration;

/** A clip in JavaFX Media. */
final class MediaClipPlayer implements ClipPlayer {

    /** A seek takes up to this long; until then the player still tells the old time. */
    private static final long SEEK_NANOS = 400_000_000L;

    private static final double ARRIVED = .15;

    private final MediaPlayer player;
    private final Seeks seeks;
    private double target = Double.NaN;
    private long targetSince;

    MediaClipPlayer(MediaPlayer player) {
        this.player = player;
        this.seeks = new Seeks(this::go, System::nanoTime);
    }

    /** For the view that shows its picture. */
    MediaPlayer media() {
        return player;
    }

    @Override
    public void play() {
        player.play();
    }

    @Override
    public void pause() {
        player.pause();
    }

    @Override
    public void seek(double seconds) {
        target = seconds;
        targetSince = System.nanoTime();
        seeks.want(seconds);
    }

    private void go(double seconds) {
        targetSince = System.nanoTime();
        player.seek(Duration.seconds(seconds));
    }

    @Override
    public void pulse() {
        seeks.tick();
    }

    @Override
    public void setRate(double rate) {
        player.setRate(rate);
    }

    @Override
    public void setMuted(boolean muted) {
        player.setMute(muted);
    }

    @Override
    public double time() {
        double told = player.getCurrentTime().toSeconds();
        if (Double.isNaN(target)) {
            return told;
        }
        boolean paused = player.getStatus() != MediaPlayer.Status.PLAYING;
        boolean arrived = Math.abs(told - target) < ARRIVED || System.nanoTime() - targetSince > SEEK_NANOS;
        if (arrived && !paused) {
            target = Double.NaN;
            return told;
        }
        return target;
    }

    @Override
    public double duration() {
        return player.getTotalDuration().toSeconds();
    }

    @Override
    public void close() {
        player.dispose();
    }
}
