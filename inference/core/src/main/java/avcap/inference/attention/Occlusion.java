package avcap.inference.attention;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the sound or the picture that a model is not given, to see what its words lose by that.
 *
 * <p>The tokens are left out, not blanked: nothing stands in their place. A model that was trained with tokens left out takes
 * that for granted. Immutable; two are equal if they hide the same tokens of equal layouts.
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

    /**
     * Tokens drawn by chance, the same for the same seed.
     *
     * @param fraction of all tokens, in (0, 1); at least one token is hidden and one is left
     */
    public static Occlusion ofChance(TokenLayout layout, double fraction, long seed) {
        int[] tokens = IntStream.range(0, layout.tokens()).toArray();
        Random random = new Random(seed);
        int count = count(layout, fraction);
        for (int i = 0; i < count; i++) { // the first steps of a Fisher-Yates shuffle
            int other = i + random.nextInt(tokens.length - i);
            int drawn = tokens[other];
            tokens[other] = tokens[i];
            tokens[i] = drawn;
        }
        return ofTokens(layout, Arrays.copyOf(tokens, count));
    }

    /** The tokens that a fraction of them are: at least one, and never all. */
    static int count(TokenLayout layout, double fraction) {
        if (!(fraction > 0 && fraction < 1) || layout.tokens() < 2) {
            throw new IllegalArgumentException("No part of " + layout.tokens() + " tokens is " + fraction);
        }
        return Math.max(1, Math.min(layout.tokens() - 1, (int) Math.round(fraction * layout.tokens())));
    }

    /** The other way round: hides what this one leaves, and leaves what this one hides. */
    public Occlusion inverse() {
        BitSet left = (BitSet) hidden.clone();
        left.flip(0, layout.tokens());
        return new Occlusion(layout, left);
    }

    /** Where the tokens lie. */
    public TokenLayout layout() {
        return layout;
    }

    public boolean hides(int token) {
        return hidden.get(token);
    }

    /** How many tokens it hides. */
    public int count() {
        return hidden.cardinality();
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Occlusion that && layout.equals(that.layout) && hidden.equals(that.hidden);
    }

    @Override
    public int hashCode() {
        return 31 * layout.hashCode() + hidden.hashCode();
    }
}
