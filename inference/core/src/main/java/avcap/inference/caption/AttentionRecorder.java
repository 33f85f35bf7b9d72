package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import avcap.inference.attention.AttentionMap;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.model.Tap;
import java.util.ArrayList;
import java.util.List;

/**
 * Records the attention of one teacher-forced pass of one clip, and rolls it out.
 *
 * <p>Rollout follows Abnar and Zuidema (2020): heads averaged, half of each row kept for itself, layers multiplied. It starts
 * from the text rows of the last layer, so the audio-visual rows of that layer are not needed.
 */
final class AttentionRecorder implements Tap {

    private final AvCapConfig config;
    private final List<NDArray> textRows = new ArrayList<>();
    private final List<NDArray> featureRows = new ArrayList<>();

    AttentionRecorder(AvCapConfig config) {
        this.config = config;
    }

    @Override
    public void see(String stage, NDArray value) {
        if (stage.endsWith(".attn_text_rows")) {
            textRows.add(value); // (1, H, L, M + L)
        } else if (stage.endsWith(".attn_av_mean")) {
            featureRows.add(value.squeeze(0)); // (1, M, M) -> (M, M)
        }
    }

    /** To be asked before the pass's scope closes. */
    AttentionMap map() {
        Shape shape = textRows.get(0).getShape();
        int heads = (int) shape.get(1);
        int rows = (int) shape.get(2);
        int columns = (int) shape.get(3);
        float[] weights = new float[textRows.size() * heads * rows * columns];
        for (int layer = 0; layer < textRows.size(); layer++) {
            float[] values = textRows.get(layer).toFloatArray();
            System.arraycopy(values, 0, weights, layer * values.length, values.length);
        }
        float[] rollout = rollout(columns - rows).toFloatArray();
        return new AttentionMap(weights, rollout, config.textLayers(), heads, rows, columns - rows);
    }

    private NDArray rollout(int features) {
        NDArray onFeatures = null;
        NDArray onText = null;
        for (int layer = textRows.size() - 1; layer >= 0; layer--) {
            NDArray mean = textRows.get(layer).mean(new int[] {1}).squeeze(0); // (L, M + L)
            NDArray toFeatures = mean.get(":, 0:" + features).mul(0.5f); // (L, M)
            NDArray toText = withSelf(mean.get(":, " + features + ":")); // (L, L)
            if (onFeatures == null || onText == null) {
                onFeatures = toFeatures;
                onText = toText;
            } else {
                onFeatures = onText.matMul(toFeatures).add(onFeatures.matMul(withSelf(featureRows.get(layer))));
                onText = onText.matMul(toText);
            }
        }
        if (onFeatures == null || onText == null) {
            throw new IllegalStateException("No pass was recorded");
        }
        return onFeatures.concat(onText, 1); // (L, M), (L, L) -> (L, M + L)
    }

    private static NDArray withSelf(NDArray square) {
        NDArray identity = square.getManager().eye((int) square.getShape().get(0));
        return square.add(identity).mul(0.5f);
    }
}
