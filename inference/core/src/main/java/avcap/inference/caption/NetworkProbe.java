package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import avcap.inference.model.AvCap;
import avcap.inference.model.Parameters;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import avcap.inference.sentences.Sentences;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A network opened to be compared with another implementation: every stage of a pass, and searches with every option.
 *
 * <p>It needs no vocabulary and reads raw numbers; whoever wants captions opens an {@link AvCapCaptioner}. Close it after the
 * clips it encoded.
 */
public final class NetworkProbe implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(NetworkProbe.class);

    private final AvCapConfig config;
    private final NDManager manager;
    private final AvCap network;

    private NetworkProbe(AvCapConfig config, NDManager manager, AvCap network) {
        this.config = config;
        this.manager = manager;
        this.network = network;
    }

    /** A network of plain layers, every stage of which can be seen. */
    public static NetworkProbe open(AvCapConfig config, Weights weights) {
        NDManager manager = TorchRuntime.newManager();
        return new NetworkProbe(config, manager, new AvCap(config, Parameters.load(manager, config, weights)));
    }

    /** The network that captions, whose products run in kernels, in 32 bits; the attention inside cannot be seen. */
    public static NetworkProbe ofKernels(AvCapConfig config, Weights weights) {
        NDManager manager = TorchRuntime.newManager();
        return new NetworkProbe(config, manager, AvCap.withKernels(manager, config, weights, Precision.FP32));
    }

    /**
     * One teacher-forced pass.
     *
     * @param wanted which stages are kept, by their full names; the others are never copied out of the engine
     * @return stages by name in the order they were computed
     * @throws IllegalArgumentException if the inputs lack what the mode needs or have other sizes than the config says
     */
    public Map<String, ModelTrace.Stage> trace(ModelTrace.Inputs inputs, Modality modality, Predicate<String> wanted) {
        int length = config.lengthOf(inputs.batch(), inputs.tokens()); // before the engine refuses in its own words
        TorchRuntime.useThreads(Runtime.getRuntime().availableProcessors());
        ModelTrace trace = new ModelTrace(modality.mode(), wanted);
        try (NDManager scope = manager.newSubManager()) {
            NDArray sound = sound(inputs.sound(), modality, inputs.batch(), scope);
            NDArray picture = picture(inputs.picture(), modality, inputs.batch(), scope);
            NDArray tokens = scope.create(inputs.tokens(), new Shape(inputs.batch(), length));
            network.decoder().read(tokens, network.prefix(sound, picture, trace), 0, trace);
        }
        return trace.stages();
    }

    /**
     * One clip through encoder and projection, ready for any number of searches.
     *
     * @throws IllegalArgumentException if the clip lacks what the mode needs or has other sizes than the config says
     */
    public EncodedClip encode(Optional<float[]> sound, Optional<float[]> picture, Modality modality) {
        TorchRuntime.useThreads(Runtime.getRuntime().availableProcessors());
        NDManager keeper = manager.newSubManager();
        try (NDManager scope = manager.newSubManager()) {
            Prefix prefix =
                    network.prefix(sound(sound, modality, 1, scope), picture(picture, modality, 1, scope), Tap.NONE);
            prefix.attach(keeper);
            return new EncodedClip(network, prefix, keeper, config);
        } catch (RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    private @Nullable NDArray sound(Optional<float[]> values, Modality modality, int batch, NDManager scope) {
        if (!modality.hasSound()) {
            return null;
        }
        Shape shape = new Shape(batch, config.audioFrames(), config.melBands());
        return array(
                values.orElseThrow(() -> new IllegalArgumentException(SENTENCES.text("asked.sound"))),
                shape,
                "asked.numbers.sound",
                scope);
    }

    private @Nullable NDArray picture(Optional<float[]> values, Modality modality, int batch, NDManager scope) {
        if (!modality.hasPicture()) {
            return null;
        }
        Shape shape = new Shape(batch, 3, config.frames(), config.imageSize(), config.imageSize());
        return array(
                values.orElseThrow(() -> new IllegalArgumentException(SENTENCES.text("asked.picture"))),
                shape,
                "asked.numbers.picture",
                scope);
    }

    private static NDArray array(float[] values, Shape shape, String refusal, NDManager scope) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(SENTENCES.text(refusal, values.length, shape));
        }
        return scope.create(values, shape);
    }

    @Override
    public void close() {
        network.close();
        manager.close();
    }
}
