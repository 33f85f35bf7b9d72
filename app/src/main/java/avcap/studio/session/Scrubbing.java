package avcap.studio.session;

/** Going through time by hand: what plays rests meanwhile, and goes on from where it is let go. */
public final class Scrubbing {

    private final Playhead playhead;
    private boolean isHeld;
    private boolean wasPlaying;

    public Scrubbing(Playhead playhead) {
        this.playhead = playhead;
    }

    /** Goes to a moment that the person holds; the player shows the newest that it can follow. */
    public void to(double seconds) {
        if (!isHeld) {
            isHeld = true;
            wasPlaying = playhead.playWantedProperty().get();
            playhead.pause();
        }
        playhead.seek(seconds);
    }

    /** The person lets go. */
    public void release() {
        if (isHeld && wasPlaying) {
            playhead.play();
        }
        isHeld = false;
    }
}
