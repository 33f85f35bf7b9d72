package avcap.studio.player;

/**
 * What there is to see and hear of the open clip.
 *
 * @param sentence for the person where there is no picture, or where it is shown by other means
 * @param isAsStored whether the pictures are shown as the file holds them, which may be lying on their side
 */
record PlayerState(Kind kind, String sentence, boolean isAsStored) {

    PlayerState(Kind kind, String sentence) {
        this(kind, sentence, false);
    }

    /** What the well shows. */
    enum Kind {
        /** No clip is open. */
        EMPTY,
        /** The clip is being opened. */
        OPENING,
        /** Pictures. */
        PICTURE,
        /** Pictures decoded from the file, without sound, as no player knows the file and no copy is there. */
        PREVIEW,
        /** The clip has sound only: a sign of sound. */
        SOUND_ONLY,
        /** The file is not where it should be. */
        MISSING,
        /** It cannot be played; the rest of the studio works. */
        BROKEN
    }

    boolean hasPicture() {
        return kind == Kind.PICTURE || kind == Kind.PREVIEW;
    }
}
