package avcap.inference.attention;

import avcap.inference.text.WordSpan;
import java.util.Arrays;
import java.util.List;

/**
 * What each head of each layer does for one word: how widely it looks, and at what.
 *
 * <p>Immutable; equality is identity.
 */
public final class HeadProfile {

    /**
     * One head for one word.
     *
     * @param bits entropy of its weights in bits: 0 looks at one token, log₂ of the columns at all alike
     * @param soundShare part of its weight on the sound, in [0, 1]
     * @param pictureShare part of its weight on the picture, in [0, 1]
     * @param wordsShare part of its weight on the words so far, in [0, 1]
     */
    public record Head(double bits, double soundShare, double pictureShare, double wordsShare) {}

    private final Head[][] heads;
    private final double mostBits;

    private HeadProfile(Head[][] heads, double mostBits) {
        this.heads = heads;
        this.mostBits = mostBits;
    }

    /** @throws IllegalArgumentException if the layout or the word does not belong to the map */
    public static HeadProfile of(AttentionMap map, TokenLayout layout, WordSpan word, AttentionView view) {
        return of(map, layout, List.of(word), view);
    }

    /** The same for several words together, each of which counts as much as the others. */
    public static HeadProfile of(AttentionMap map, TokenLayout layout, List<WordSpan> words, AttentionView view) {
        Head[][] heads = new Head[map.layers()][map.heads()];
        map.forEachHead((layer, head) ->
                heads[layer][head] = head(together(map, layout, words, HeadReduction.head(layer, head), view), layout));
        return new HeadProfile(heads, log2(map.columns()));
    }

    private static double[] together(
            AttentionMap map, TokenLayout layout, List<WordSpan> words, HeadReduction head, AttentionView view) {
        double[] sums = new double[map.columns()];
        for (WordSpan word : words) {
            double[] weights = Weighing.of(map, layout, word, head, view);
            Arrays.setAll(sums, column -> sums[column] + weights[column]);
        }
        return Weighing.toSumOne(sums);
    }

    private static Head head(double[] weights, TokenLayout layout) {
        double bits = 0;
        double sound = 0;
        double picture = 0;
        double words = 0;
        for (int column = 0; column < weights.length; column++) {
            double weight = weights[column];
            bits -= weight > 0 ? weight * log2(weight) : 0;
            if (column < layout.audioTokens()) {
                sound += weight;
            } else if (column < layout.tokens()) {
                picture += weight;
            } else {
                words += weight;
            }
        }
        return new Head(Math.max(0, bits), sound, picture, words);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    public int layers() {
        return heads.length;
    }

    public int headsPerLayer() {
        return heads.length == 0 ? 0 : heads[0].length;
    }

    /** One head, layer and head counted from 0. */
    public Head head(int layer, int head) {
        return heads[layer][head];
    }

    /** The entropy of a head that looks at every column alike. */
    public double mostBits() {
        return mostBits;
    }
}
