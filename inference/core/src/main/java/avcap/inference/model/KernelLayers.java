package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Layers whose products run in {@link Kernels}, in the precision those were loaded for. They cannot be learnt through.
 *
 * <p>Packing copies weights, so the tensors they were packed from are closed unless the kernels still look into them.
 */
final class KernelLayers implements Layers {

    private static final List<String> ENCODER_MAPS = List.of("attn.qkv", "attn.proj", "mlp.fc1", "mlp.fc2");

    private static final List<String> DECODER_MAPS = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");

    /** Those worth a second copy for few rows: the others gain little, and the copies would be 57 MB at full size. */
    private static final List<String> NARROW_MAPS = List.of("intermediate.dense", "output.dense");

    private static final List<String> DECODER_NORMS = List.of("attention.output.LayerNorm", "output.LayerNorm");

    private final AvCapConfig config;
    private final Parameters parameters;
    private final Kernels kernels;
    private final boolean keepsWeights;
    private final List<IValue> decoderNorms = new ArrayList<>();
    private final List<IValue> decoderMaps = new ArrayList<>();
    private final IValue outputMap;
    private KernelSearch.@Nullable Stack stack;

    KernelLayers(AvCapConfig config, Parameters parameters, Kernels kernels, boolean keepsWeights) {
        this.config = config;
        this.parameters = parameters;
        this.kernels = kernels;
        this.keepsWeights = keepsWeights;
        outputMap = kernels.pack(parameters.get(Weights.OUTPUT), parameters.get(Weights.OUTPUT_BIAS), true);
    }

    @Override
    public EncoderBlock encoderBlock(String name) {
        Map<EncoderBlock.Kind, IValue> norms = new EnumMap<>(EncoderBlock.Kind.class);
        for (EncoderBlock.Kind kind : EncoderBlock.Kind.values()) {
            norms.put(kind, norms(name, Stream.of("norm1", "norm2").map(norm -> norm + kind.suffix())));
        }
        return new KernelEncoderBlock(kernels, norms, maps(name, ENCODER_MAPS, List.of()), config.heads());
    }

    @Override
    public DecoderBlock decoderBlock(String name) {
        IValue norms = norms(name, DECODER_NORMS.stream());
        IValue maps = maps(name, DECODER_MAPS, NARROW_MAPS);
        decoderNorms.add(norms);
        decoderMaps.add(maps);
        return new KernelDecoderBlock(kernels, norms, maps, config.textHeads());
    }

    @Override
    public LinearMap output() {
        return x -> kernels.method("linear")
                .with(x)
                .held(outputMap)
                .run(x.getManager())
                .singletonOrThrow();
    }

    @Override
    public WordSearch search(TextDecoder decoder, Prefix prefix, NDManager scope) {
        return new KernelSearch(kernels, stack(), prefix, scope);
    }

    /** What a step of a search needs of all layers together. */
    private KernelSearch.Stack stack() {
        if (stack == null) {
            stack = new KernelSearch.Stack(
                    kernels.array(parameters.get(Weights.WORDS)),
                    kernels.array(parameters.get("textual.embedding.positions.weight")),
                    norms("textual.embedding", Stream.of("layer_norm")),
                    kernels.list(decoderNorms),
                    kernels.list(decoderMaps),
                    outputMap,
                    config.textHeads(),
                    config.textLayers());
        }
        return stack;
    }

    private IValue norms(String block, Stream<String> names) {
        return kernels.arrays(names.flatMap(
                        name -> Stream.of(".weight", ".bias").map(part -> parameters.get(block + "." + name + part)))
                .toArray(NDArray[]::new));
    }

    private IValue maps(String block, List<String> names, List<String> narrow) {
        List<IValue> maps = new ArrayList<>();
        for (String name : names) {
            String map = block + "." + name;
            maps.add(kernels.pack(
                    parameters.get(map + ".weight"), parameters.get(map + ".bias"), narrow.contains(name)));
            if (!keepsWeights) {
                parameters.release(map + ".weight");
            }
        }
        return kernels.list(maps);
    }
}
