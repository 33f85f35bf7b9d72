package avcap.inference.model;

import ai.djl.ndarray.NDArray;

/**
 * Watches a forward pass from outside: sees every named stage as it is computed.
 *
 * <p>Names are those of the reference fixtures, such as {@code enc.blocks_a.0.out}. The array belongs to the pass and dies
 * with it; whoever wants to keep it copies it out.
 */
@FunctionalInterface
public interface Tap {

    /** Sees nothing; the pass then skips what is computed only to be seen. */
    Tap NONE = (stage, value) -> {};

    void see(String stage, NDArray value);

    /** The same tap for a part of the network whose stages are named under a prefix. */
    default Tap under(String prefix) {
        return this == NONE ? NONE : (stage, value) -> see(prefix + stage, value);
    }
}
