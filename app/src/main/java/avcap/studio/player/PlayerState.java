package avcap.studio.player;

/**
 * What there is to see and hear of the open clip.
 *
 * @param sentence for the person where there is no picture, empty if there is one
 */
record PlayerState(Kind kind, String sentence) {

    /** What the well shows. */
    enum Kind {
        /** No clip is open. */
        EMPTY,
        /** The clip is being opened, or a copy of it is made. */
        OPENING,
        /** Pictures. */
        PICTURE,
        /** The clip has sound only: a sign of sound. */
        SOUND_ONLY,
        /** The file is not where it should be. */
        MISSING,
        /** It cannot be played; the rest of the studio works. */
        BROKEN
    }

    boolean hasPicture() {
        return kind == Kind.PICTURE;
    }
}
