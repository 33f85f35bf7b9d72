package avcap.inference.model;

import ai.djl.ndarray.NDArray;

/**
 * One pre-norm transformer block of the encoder (model.md §3).
 *
 * <p>Each block carries three pairs of norms, for plain, sound-only and picture-only passes; {@link Kind} says which pair reads.
 */
interface EncoderBlock {

    /** Which pair of norms a pass uses. */
    enum Kind {
        PLAIN(""),
        SOUND("_a"),
        PICTURE("_v");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** The end of the pair's names in a checkpoint. */
        String suffix() {
            return suffix;
        }
    }

    /** (B, N, D) -> (B, N, D). */
    NDArray forward(NDArray x, Kind kind, Tap tap);

    /** Is told of what it was given by the block before, which nobody will ask for again unless the network learns. */
    default void leave(NDArray between) {}
}
