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
    Tap NONE = new Tap() {
        @Override
        public void see(String stage, NDArray value) {}

        @Override
        public boolean readsAttention() {
            return false;
        }

        @Override
        public Tap under(String prefix) {
            return this;
        }
    };

    void see(String stage, NDArray value);

    /** Whether it looks at attention weights, which a pass need not write down otherwise. */
    default boolean readsAttention() {
        return true;
    }

    /**
     * What the pass goes on with in place of some attention weights, which are what it goes on with unless a tap knows better.
     * Only plain layers ask.
     *
     * @param stage {@code attn_av} for the features' rows (B, H, M, M), {@code attn_text_rows} for the words' (B, H, L, M + L)
     * @return of the same shape
     */
    default NDArray weigh(String stage, NDArray weights) {
        return weights;
    }

    /** Shows each stage to this tap, then to another. */
    default Tap and(Tap other) {
        Tap first = this;
        return new Tap() {
            @Override
            public void see(String stage, NDArray value) {
                first.see(stage, value);
                other.see(stage, value);
            }

            @Override
            public NDArray weigh(String stage, NDArray weights) {
                return other.weigh(stage, first.weigh(stage, weights));
            }

            @Override
            public boolean readsAttention() {
                return first.readsAttention() || other.readsAttention();
            }
        };
    }

    /** The same tap for a part of the network whose stages are named under a prefix. */
    default Tap under(String prefix) {
        Tap whole = this;
        return new Tap() {
            @Override
            public void see(String stage, NDArray value) {
                whole.see(prefix + stage, value);
            }

            @Override
            public NDArray weigh(String stage, NDArray weights) {
                return whole.weigh(prefix + stage, weights);
            }

            @Override
            public boolean readsAttention() {
                return whole.readsAttention();
            }
        };
    }
}
