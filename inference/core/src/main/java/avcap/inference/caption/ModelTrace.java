package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import avcap.inference.model.Tap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every stage of one teacher-forced pass, by the reference's names, for comparison with another implementation.
 *
 * <p>Names are {@code <mode>/enc.patch_a}, {@code <mode>/dec.layer.0.out} and so on; a decoder layer's output has the
 * audio-visual rows first, then the text rows, as one sequence.
 */
public final class ModelTrace implements Tap {

    private final String mode;
    private final Predicate<String> wanted;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, NDArray> featureRows = new LinkedHashMap<>();

    ModelTrace(String mode, Predicate<String> wanted) {
        this.mode = mode;
        this.wanted = wanted;
    }

    /**
     * A tensor as plain numbers.
     *
     * @param shape sizes along its axes
     * @param values row-major, not copied
     */
    public record Stage(long[] shape, float[] values) {}

    /**
     * What a pass is given.
     *
     * @param batch clips
     * @param sound [batch × audioFrames × melBands], normalised
     * @param picture [batch × 3 × frames × side × side], normalised
     * @param tokens [batch × length], padded at the end; at most as many pieces as the model has positions
     */
    public record Inputs(int batch, Optional<float[]> sound, Optional<float[]> picture, long[] tokens) {}

    /**
     * Runs a network once and keeps every stage.
     *
     * @return stages by name in the order they were computed
     * @throws IllegalArgumentException if the inputs lack what the mode needs or have other sizes than the config says
     */
    public static Map<String, Stage> of(AvCapConfig config, Weights weights, Inputs inputs, Modality modality) {
        try (NetworkProbe probe = NetworkProbe.open(config, weights)) {
            return probe.trace(inputs, modality, name -> true);
        }
    }

    Map<String, Stage> stages() {
        return stages;
    }

    @Override
    public void see(String stage, NDArray value) {
        if (stage.endsWith(".av_out")) {
            featureRows.put(stage.replace(".av_out", ".out"), value);
        } else if (stage.endsWith(".text_out")) {
            String out = stage.replace(".text_out", ".out");
            NDArray features = featureRows.remove(out);
            keep(out, features == null ? value : features.concat(value, 1)); // (B, M, W), (B, L, W) -> (B, M + L, W)
        } else if (!stage.endsWith(".attn_av_mean")) {
            keep(stage, value);
        }
    }

    private void keep(String stage, NDArray value) {
        String name = mode + "/" + stage;
        if (wanted.test(name)) {
            stages.put(name, new Stage(value.getShape().getShape(), value.toFloatArray()));
        }
    }
}
