package avcap.inference.attention;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A part of the sound or the picture that a model is not given, to see what its words lose by that.
 *
 * <p>The tokens are left out, not blanked: nothing stands in their place. A model that was trained with tokens left out takes
 * that for granted. Immutable; equality is identity.
 */
public final class Occlusion {

    private final TokenLayout layout;
    private final BitSet hidden;

    private Occlusion(TokenLayout layout, BitSet hidden) {
        this.layout = layout;
        this.hidden = hidden;
    }

    /**
     * Any tokens.
     *
     * @param tokens audio-visual tokens, in any order
     * @throws IndexOutOfBoundsException if the layout lacks one of them
     */
    public static Occlusion ofTokens(TokenLayout layout, int[] tokens) {
        BitSet hidden = new BitSet();
        for (int token : tokens) {
            if (token < 0 || token >= layout.tokens()) {
                throw new IndexOutOfBoundsException("Token " + token + " of " + layout.tokens());
            }
            hidden.set(token);
        }
        return new Occlusion(layout, hidden);
    }

    /**
     * All bands of some columns of the sound.
     *
     * @param from first column
     * @param to after the last column
     * @throws IndexOutOfBoundsException if the sound has fewer columns
     */
    public static Occlusion ofSound(TokenLayout layout, int from, int to) {
        return ofTokens(
                layout,
                IntStream.range(0, layout.audioBands())
                        .flatMap(band -> IntStream.range(from, to).map(column -> layout.audioToken(band, column)))
                        .toArray());
    }

    /** Where the tokens lie. */
    public TokenLayout layout() {
        return layout;
    }

    public boolean hides(int token) {
        return hidden.get(token);
    }

    /** The tokens of sound that are left, in order. */
    public int[] soundLeft() {
        return left(0, layout.audioTokens());
    }

    /** The tokens of picture that are left, in order, counted from the first of picture. */
    public int[] pictureLeft() {
        return left(layout.audioTokens(), layout.tokens());
    }

    private int[] left(int from, int to) {
        return IntStream.range(from, to)
                .filter(token -> !hidden.get(token))
                .map(token -> token - from)
                .toArray();
    }
}
