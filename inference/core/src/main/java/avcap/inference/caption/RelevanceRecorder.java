package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import avcap.inference.model.Tap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows what made a word likely back through the decoder's attention, each weight counted as far as the word's probability
 * hangs on it.
 *
 * <p>The rule is that of Chefer, Gur and Wolf (2021, "Generic attention-model explainability"): of each layer the mean over
 * heads of {@code max(0, gradient × attention)} is added to the identity, and the layers are multiplied. Every weight passes a gate
 * of one whose gradient is that product, so no gradient of an inner array has to be kept.
 */
final class RelevanceRecorder implements Tap {

    private final List<NDArray> textGates = new ArrayList<>();
    private final List<NDArray> featureGates = new ArrayList<>();

    @Override
    public void see(String stage, NDArray value) {}

    /** The pass need not compute what only an onlooker would read. */
    @Override
    public boolean readsAttention() {
        return false;
    }

    @Override
    public NDArray weigh(String stage, NDArray weights) {
        NDArray gate = weights.getManager().ones(weights.getShape());
        gate.setRequiresGradient(true);
        (stage.endsWith(".attn_text_rows") ? textGates : featureGates).add(gate);
        return weights.mul(gate);
    }

    /**
     * The relevance of every column, once the gradients are there.
     *
     * @param from first row that chose a piece of the word
     * @param to after the last
     * @return one weight for each audio-visual token, then for each text position, none negative
     */
    double[] relevance(int from, int to) {
        Shape shape = textGates.get(0).getShape(); // (1, H, L, M + L)
        int rows = (int) shape.get(2);
        int features = (int) shape.get(3) - rows;
        NDArray start = start(rows, from, to);
        NDArray onText = start;
        @Nullable NDArray onFeatures = null;
        for (int layer = textGates.size() - 1; layer >= 0; layer--) {
            NDArray text = relevant(textGates.get(layer)); // (L, M + L)
            NDArray toFeatures = onText.matMul(text.get(":, 0:" + features)); // (1, M)
            if (onFeatures != null) {
                toFeatures = toFeatures.add(onFeatures).add(onFeatures.matMul(relevant(featureGates.get(layer))));
            }
            onText = onText.add(onText.matMul(text.get(":, " + features + ":")));
            onFeatures = toFeatures;
        }
        if (onFeatures == null) {
            throw new IllegalStateException("No pass was recorded");
        }
        float[] weights = onFeatures.concat(onText.sub(start), 1).toFloatArray();
        double[] relevance = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            relevance[i] = weights[i];
        }
        return relevance;
    }

    /** (1, H, N, C) -> (N, C). */
    private static NDArray relevant(NDArray gate) {
        return gate.getGradient().maximum(0).mean(new int[] {1}).squeeze(0);
    }

    private NDArray start(int rows, int from, int to) {
        float[] ones = new float[rows];
        for (int row = from; row < to; row++) {
            ones[row] = 1;
        }
        return textGates.get(0).getManager().create(ones, new Shape(1, rows));
    }
}
