package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import avcap.inference.model.AvCap;
import avcap.inference.model.Parameters;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every stage of one teacher-forced pass, by the reference's names, for comparison with another implementation.
 *
 * <p>Names are {@code <mode>/enc.patch_a}, {@code <mode>/dec.layer.0.out} and so on; a decoder layer's output has the
 * audio-visual rows first, then the text rows, as one sequence.
 */
public final class ModelTrace implements Tap {

    private final String mode;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, NDArray> featureRows = new LinkedHashMap<>();

    private ModelTrace(String mode) {
        this.mode = mode;
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
     * Runs the network once.
     *
     * @return stages by name in the order they were computed
     * @throws IllegalArgumentException if the inputs lack what the mode needs or have other sizes than the config says
     */
    public static Map<String, Stage> of(AvCapConfig config, Weights weights, Inputs inputs, Modality modality) {
        int length = length(config, inputs);
        ModelTrace trace = new ModelTrace(modality.mode());
        try (NDManager manager = TorchRuntime.newManager()) {
            AvCap network = new AvCap(config, Parameters.load(manager, config, weights));
            NDArray sound = modality.hasSound() ? sound(config, inputs, manager) : null;
            NDArray picture = modality.hasPicture() ? picture(config, inputs, manager) : null;
            NDArray tokens = manager.create(inputs.tokens(), new Shape(inputs.batch(), length));
            network.decoder()
                    .read(tokens, network.prefix(network.encoder().forward(sound, picture, trace), 0, trace), 0, trace);
        }
        return trace.stages;
    }

    /** Checks the sentences, which the engine would refuse in words of its own, and gives their common length. */
    private static int length(AvCapConfig config, Inputs inputs) {
        int batch = inputs.batch();
        int pieces = inputs.tokens().length;
        if (batch < 1 || pieces < batch || pieces % batch != 0) {
            throw new IllegalArgumentException(
                    "There are " + pieces + " pieces for " + batch + " clips; each clip needs as many as the others.");
        }
        int length = pieces / batch;
        if (length > config.positions()) {
            throw new IllegalArgumentException("A sentence has " + length + " pieces; the model has "
                    + config.positions() + " positions for them.");
        }
        for (long piece : inputs.tokens()) {
            if (piece < 0 || piece >= config.vocabulary()) {
                throw new IllegalArgumentException(
                        "There is no piece " + piece + "; the vocabulary ends at " + (config.vocabulary() - 1) + ".");
            }
        }
        return length;
    }

    private static NDArray sound(AvCapConfig config, Inputs inputs, NDManager manager) {
        float[] values = inputs.sound().orElseThrow(() -> new IllegalArgumentException("This mode needs sound."));
        return array(values, new Shape(inputs.batch(), config.audioFrames(), config.melBands()), "sound", manager);
    }

    private static NDArray picture(AvCapConfig config, Inputs inputs, NDManager manager) {
        float[] values = inputs.picture().orElseThrow(() -> new IllegalArgumentException("This mode needs a picture."));
        Shape shape = new Shape(inputs.batch(), 3, config.frames(), config.imageSize(), config.imageSize());
        return array(values, shape, "picture", manager);
    }

    private static NDArray array(float[] values, Shape shape, String what, NDManager manager) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "The " + what + " holds " + values.length + " numbers; the config asks for " + shape + ".");
        }
        return manager.create(values, shape);
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
        stages.put(mode + "/" + stage, new Stage(value.getShape().getShape(), value.toFloatArray()));
    }
}
