package avcap.inference.attention;

/**
 * Folds the layers and heads of an {@link AttentionMap} into one weight per token.
 *
 * <p>Every reduction gives weights of at least 0 that sum to one for each row. None of them is the truth: attention shows where
 * a model looked, not why it decided.
 */
public sealed interface HeadReduction {

    /**
     * The weights of one text position.
     *
     * @return one weight per column of the map: audio-visual tokens, then text positions
     */
    double[] row(AttentionMap map, int row);

    /** The mean over all layers and heads. */
    static HeadReduction mean() {
        return new Mean();
    }

    /** The largest over all layers and heads, made to sum to one: what any head found. */
    static HeadReduction max() {
        return new Max();
    }

    /** One head of one layer, both counted from 0. */
    static HeadReduction head(int layer, int head) {
        return new Head(layer, head);
    }

    /** Attention followed through all layers to the tokens that entered the decoder (Abnar and Zuidema 2020). */
    static HeadReduction rollout() {
        return new Rollout();
    }

    /** The mean over all layers and heads. */
    record Mean() implements HeadReduction {

        @Override
        public double[] row(AttentionMap map, int row) {
            double[] sums = new double[map.columns()];
            map.forEachHead((layer, head) -> {
                for (int column = 0; column < sums.length; column++) {
                    sums[column] += map.weight(layer, head, row, column);
                }
            });
            return Weighing.toSumOne(sums);
        }
    }

    /** The largest over all layers and heads, made to sum to one. */
    record Max() implements HeadReduction {

        @Override
        public double[] row(AttentionMap map, int row) {
            double[] largest = new double[map.columns()];
            map.forEachHead((layer, head) -> {
                for (int column = 0; column < largest.length; column++) {
                    largest[column] = Math.max(largest[column], map.weight(layer, head, row, column));
                }
            });
            return Weighing.toSumOne(largest);
        }
    }

    /**
     * One head.
     *
     * @param layer 0 first
     * @param head 0 first
     */
    record Head(int layer, int head) implements HeadReduction {

        public Head {
            if (layer < 0 || head < 0) {
                throw new IllegalArgumentException("No head " + head + " of layer " + layer);
            }
        }

        /** @throws IndexOutOfBoundsException if the map has no such layer or head */
        @Override
        public double[] row(AttentionMap map, int row) {
            if (layer >= map.layers() || head >= map.heads()) {
                throw new IndexOutOfBoundsException("Head " + head + " of layer " + layer + " in a map of "
                        + map.layers() + " layers and " + map.heads() + " heads");
            }
            double[] weights = new double[map.columns()];
            for (int column = 0; column < weights.length; column++) {
                weights[column] = map.weight(layer, head, row, column);
            }
            return Weighing.toSumOne(weights);
        }
    }

    /** Attention followed through all layers. */
    record Rollout() implements HeadReduction {

        @Override
        public double[] row(AttentionMap map, int row) {
            double[] weights = new double[map.columns()];
            for (int column = 0; column < weights.length; column++) {
                weights[column] = map.rollout(row, column);
            }
            return Weighing.toSumOne(weights);
        }
    }
}
