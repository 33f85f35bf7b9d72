package avcap.inference.attention;

import avcap.inference.text.WordSpan;

/** The weights of one word: its rows folded, then averaged. */
final class Weighing {

    private Weighing() {}

    /**
     * One weight per column of the map, summing to one.
     *
     * @throws IllegalArgumentException if the layout or the word does not belong to the map
     */
    static double[] of(
            AttentionMap map, TokenLayout layout, WordSpan word, HeadReduction reduction, AttentionView view) {
        int shift = view == AttentionView.PREDICTING ? 1 : 0;
        if (layout.tokens() != map.avTokens()) {
            throw new IllegalArgumentException(
                    "A layout of " + layout.tokens() + " tokens for a map of " + map.avTokens());
        }
        if (word.to() - shift > map.rows()) {
            throw new IllegalArgumentException(
                    "The pieces " + word.from() + " to " + word.to() + " of a map of " + map.rows() + " rows");
        }
        double[] sums = new double[map.columns()];
        for (int row = word.from() - shift; row < word.to() - shift; row++) {
            double[] weights = reduction.row(map, row);
            for (int column = 0; column < sums.length; column++) {
                sums[column] += weights[column];
            }
        }
        return toSumOne(sums);
    }

    /** Divides by the sum, in place; all zeros stay. */
    static double[] toSumOne(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (sum > 0) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
        }
        return weights;
    }
}
