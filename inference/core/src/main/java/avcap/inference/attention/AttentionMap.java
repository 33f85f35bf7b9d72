package avcap.inference.attention;

/**
 * The attention weights of one caption, read in one teacher-forced pass.
 *
 * <p>{@code weight(layer, head, row, column)}: row {@code r} is the text position ({@code [CLS]} is 0), column {@code c} is the
 * token looked at: the audio-visual tokens first (see {@link TokenLayout}), then the text positions. Each row sums to one.
 * The word at position {@code i} is <em>predicted</em> by row {@code i - 1} and <em>read</em> by row {@code i}.
 * Immutable by agreement; equality is identity.
 */
public final class AttentionMap {

    private final float[] weights;
    private final float[] rollout;
    private final int layers;
    private final int heads;
    private final int rows;
    private final int avTokens;

    /**
     * Takes over the arrays without copying them.
     *
     * @param weights [layers × heads × rows × (avTokens + rows)]
     * @param rollout [rows × (avTokens + rows)], attention rollout with residual over all layers (Abnar and Zuidema 2020)
     */
    public AttentionMap(float[] weights, float[] rollout, int layers, int heads, int rows, int avTokens) {
        int columns = avTokens + rows;
        if (weights.length != (long) layers * heads * rows * columns || rollout.length != (long) rows * columns) {
            throw new IllegalArgumentException("Weights of " + weights.length + " and rollout of " + rollout.length
                    + " values do not fit " + layers + " layers, " + heads + " heads, " + rows + " rows, " + avTokens
                    + " audio-visual tokens");
        }
        this.weights = weights;
        this.rollout = rollout;
        this.layers = layers;
        this.heads = heads;
        this.rows = rows;
        this.avTokens = avTokens;
    }

    public int layers() {
        return layers;
    }

    public int heads() {
        return heads;
    }

    /** Text positions, {@code [CLS]} included. */
    public int rows() {
        return rows;
    }

    public int avTokens() {
        return avTokens;
    }

    /** Audio-visual tokens and text positions together. */
    public int columns() {
        return avTokens + rows;
    }

    public float weight(int layer, int head, int row, int column) {
        return weights[((layer * heads + head) * rows + row) * columns() + column];
    }

    public float rollout(int row, int column) {
        return rollout[row * columns() + column];
    }

    /** Something to do with each head of each layer. */
    @FunctionalInterface
    interface HeadVisitor {
        void visit(int layer, int head);
    }

    void forEachHead(HeadVisitor visitor) {
        for (int layer = 0; layer < layers; layer++) {
            for (int head = 0; head < heads; head++) {
                visitor.visit(layer, head);
            }
        }
    }
}
