package avcap.studio.player;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Finds a player for a file. */
public interface PlayerOpener {

    /** Why a file cannot be played as it is. */
    enum Refusal {
        /** There is no device to play its sound on. */
        NO_SOUND_DEVICE,
        /** The player does not know the container or the codec. */
        UNKNOWN_FORMAT,
        /** The system lacks a library the player is linked to, so nothing can be played. */
        NO_PLAYER
    }

    /**
     * Opens a file; exactly one of the two is called, later, on the window's thread.
     *
     * @param hasPicture whether the file is known to hold a video stream
     */
    void open(Path file, boolean hasPicture, Consumer<ClipPlayer> opened, Consumer<Refusal> refused);
}
