package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import avcap.inference.model.AvCap;
import avcap.inference.model.Parameters;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Steps of AdamW on one and the same batch, with nothing left to chance: what another implementation can be held to, number
 * for number.
 *
 * <p>Loss and optimiser are those of the {@link Trainer}; dropout, token dropping and our own teachers are off, and every
 * parameter decays. Numbers come under the checkpoint's names, the tied matrix once, as {@link Weights#OUTPUT}. One run at a
 * time in a process: DJL collects gradients globally.
 */
public final class FixedBatchRun implements AutoCloseable {

    private static final double SMOOTHING = 0.1; // the authors' ε

    private final AvCapConfig config;
    private final Clips clips;
    private final int length;
    private final NDManager manager;
    private final Map<String, NDArray> trained;
    private final AvCap network;
    private final AdamW adamW;
    private final SmoothedKl loss = new SmoothedKl(SMOOTHING);

    /**
     * A run that has not begun.
     *
     * @param decay decoupled weight decay
     * @throws IllegalArgumentException if the model cannot read the sentences
     */
    public FixedBatchRun(AvCapConfig config, Weights start, Clips clips, double beta1, double beta2, double decay) {
        this.config = config;
        this.clips = clips;
        length = config.lengthOf(clips.count(), clips.tokens());
        manager = TorchRuntime.newManager();
        Parameters parameters = Parameters.load(manager, config, start);
        trained = parameters.distinct();
        trained.values().forEach(array -> array.setRequiresGradient(true));
        network = new AvCap(config, parameters);
        adamW = new AdamW(manager, trained, beta1, beta2, decay, all -> true);
    }

    /**
     * The batch.
     *
     * @param count clips
     * @param sound [count × audioFrames × melBands], normalised
     * @param picture [count × 3 × frames × side × side], normalised
     * @param tokens [count × length], 0 after the end
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, not compared
    public record Clips(int count, float[] sound, float[] picture, long[] tokens) {}

    /**
     * One step.
     *
     * @param loss before the parameters moved
     * @param gradients of every parameter that the loss reaches, row-major
     */
    public record Step(double loss, Map<String, float[]> gradients) {}

    /** Measures loss and gradients, then moves the parameters. */
    public Step step(double rate) {
        try (NDScope scope = new NDScope();
                NDManager tensors = manager.newSubManager()) {
            scope.suppressNotUsedWarning();
            float value;
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                NDArray smoothed = loss.of(logits(tensors), clips.tokens());
                collector.backward(smoothed);
                value = smoothed.getFloat();
            }
            Map<String, NDArray> gradients = Gradients.of(trained);
            Map<String, float[]> numbers = numbers(gradients);
            adamW.step(trained, gradients, rate, 1);
            Gradients.clear(gradients);
            return new Step(value, numbers);
        }
    }

    private NDArray logits(NDManager tensors) {
        int count = clips.count();
        NDArray sound = tensors.create(clips.sound(), new Shape(count, config.audioFrames(), config.melBands()));
        NDArray picture = tensors.create(
                clips.picture(), new Shape(count, 3, config.frames(), config.imageSize(), config.imageSize()));
        NDArray tokens = tensors.create(clips.tokens(), new Shape(count, length));
        Prefix prefix = network.prefix(network.encoder().forward(sound, picture, Tap.NONE), 0, Tap.NONE);
        return network.decoder().read(tokens, prefix, 0, Tap.NONE);
    }

    /** The parameters as they are now, row-major. */
    public Map<String, float[]> parameters() {
        return numbers(trained);
    }

    private static Map<String, float[]> numbers(Map<String, NDArray> arrays) {
        Map<String, float[]> numbers = new LinkedHashMap<>();
        arrays.forEach((name, array) -> numbers.put(name, array.toFloatArray()));
        return numbers;
    }

    @Override
    public void close() {
        manager.close();
    }
}
