package avcap.studio.player;

/** Whatever runs the time of one clip. Belongs to the window's thread; times are seconds from the start of the clip. */
public interface ClipPlayer {

    void play();

    void pause();

    /** Goes to a moment; {@link #time()} tells that moment from now on. A later seek supersedes one that is not done. */
    void seek(double seconds);

    /** Called once a pulse, playing or not. */
    default void pulse() {}

    /** @param rate 0.5 to 2, pitch kept */
    void setRate(double rate);

    void setMuted(boolean muted);

    /** Where it stands now. */
    double time();

    /** How long the clip is, as the player knows it. */
    double duration();

    void close();
}
