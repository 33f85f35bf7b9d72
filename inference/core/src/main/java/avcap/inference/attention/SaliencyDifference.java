package avcap.inference.attention;

import java.util.Arrays;

/**
 * What one map has more than another, cell by cell: positive where the first looked more, negative where the other did.
 *
 * <p>The cells of both are parts of all weight, so the sum of absolute differences over sound and picture is in [0, 2].
 * Immutable; equality is identity.
 */
public final class SaliencyDifference {

    private final TokenLayout layout;
    private final double[] cells;

    private SaliencyDifference(TokenLayout layout, double[] cells) {
        this.layout = layout;
        this.cells = cells;
    }

    /** @throws IllegalArgumentException if the maps are of different layouts, whose cells have nothing to do with one another */
    public static SaliencyDifference of(Saliency one, Saliency other) {
        if (!one.layout().equals(other.layout())) {
            throw new IllegalArgumentException("Maps of different layouts: " + one.layout() + " and " + other.layout());
        }
        double[] cells = new double[one.layout().tokens()];
        Arrays.setAll(cells, token -> one.weight(token) - other.weight(token));
        return new SaliencyDifference(one.layout(), cells);
    }

    public TokenLayout layout() {
        return layout;
    }

    /** Signed difference at an audio-visual token. */
    public double at(int token) {
        return cells[token];
    }

    /** The largest difference of either sign, without its sign. */
    public double most() {
        return Arrays.stream(cells).map(Math::abs).max().orElse(0);
    }

    /** Sum of absolute differences over the sound. */
    public double ofSound() {
        return absolute(0, layout.audioTokens());
    }

    /** Sum of absolute differences over the picture. */
    public double ofPicture() {
        return absolute(layout.audioTokens(), layout.tokens());
    }

    /** Sum of absolute differences over sound and picture. */
    public double absolute() {
        return absolute(0, layout.tokens());
    }

    private double absolute(int from, int to) {
        return Arrays.stream(cells, from, to).map(Math::abs).sum();
    }
}
