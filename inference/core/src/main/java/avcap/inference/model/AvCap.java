package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.Weights;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole network: encoder, projection, decoder (paper figure 1; reference: models/avcap.py, CaptioningModel).
 *
 * <p>Sizes come from the config alone. The arrays belong to the manager that the weights were loaded on; what kernels packed
 * belongs to the network and is freed by {@link #close}.
 */
public final class AvCap implements AutoCloseable {

    private final AvEncoder encoder;
    private final Projection projection;
    private final TextDecoder decoder;
    private final Layers layers;
    private final Optional<Kernels> kernels;
    private final String kernel;

    /** A network of plain layers, which can be watched in every stage and learnt through. */
    public AvCap(AvCapConfig config, Parameters parameters) {
        this(config, parameters, new PlainLayers(config, parameters), Optional.empty(), "array operations");
    }

    private AvCap(AvCapConfig config, Parameters parameters, Layers layers, Optional<Kernels> kernels, String kernel) {
        encoder = new AvEncoder(parameters, config, layers);
        projection = new Projection(parameters);
        decoder = new TextDecoder(parameters, config, layers);
        this.layers = layers;
        this.kernels = kernels;
        this.kernel = kernel;
    }

    /** A network of plain layers over 32-bit weights, which are looked at where they lie if they are mapped and on the CPU. */
    public static AvCap plain(NDManager manager, AvCapConfig config, Weights weights) {
        return new AvCap(config, Parameters.view(manager, config, weights));
    }

    /**
     * A network whose products run in kernels: fast, sparing of memory, for inference only.
     *
     * @param manager on the device to run on; tensors that the kernels look into live there
     */
    public static AvCap withKernels(NDManager manager, AvCapConfig config, Weights weights, Precision precision) {
        return withKernels(manager, config, weights, KernelChoice.of(precision, manager));
    }

    static AvCap withKernels(NDManager manager, AvCapConfig config, Weights weights, LinearKernel kernel) {
        Kernels kernels = Kernels.load(kernel, manager.getDevice()).orElseThrow();
        try {
            Parameters parameters = Parameters.view(manager, config, weights);
            Layers layers = new KernelLayers(config, parameters, kernels, kernel.keepsWeights());
            return new AvCap(config, parameters, layers, Optional.of(kernels), kernel.words());
        } catch (RuntimeException | Error e) {
            kernels.close();
            throw e;
        }
    }

    /** How its linear maps are multiplied, in words. */
    public String kernel() {
        return kernel;
    }

    public AvEncoder encoder() {
        return encoder;
    }

    public TextDecoder decoder() {
        return decoder;
    }

    /**
     * A clip as the words will see it.
     *
     * @param sound (B, T, mel), or null for a picture-only pass
     * @param picture (B, 3, F, S, S), or null for a sound-only pass
     */
    public Prefix prefix(@Nullable NDArray sound, @Nullable NDArray picture, Tap tap) {
        return prefix(encoder.forward(sound, picture, tap), 0, tap);
    }

    /** Encoded tokens as the decoder's first rows: (B, M, D) -> keys and values of every layer. */
    public Prefix prefix(NDArray tokens, float dropout, Tap tap) {
        NDArray projected = projection.forward(tokens);
        tap.see("dec.projected", projected);
        return decoder.prefix(projected, dropout, tap);
    }

    /** A search over one clip's captions; close it when done. */
    public WordSearch search(Prefix prefix, NDManager scope) {
        return layers.search(decoder, prefix, scope);
    }

    /** What kernels hold beside the manager's arrays: must not grow, and is none once the network is closed. */
    public int held() {
        return kernels.map(Kernels::held).orElse(0);
    }

    @Override
    public void close() {
        kernels.ifPresent(Kernels::close);
    }
}
