package avcap.inference.checkpoint;

import avcap.inference.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Numbers that follow from a tensor's name and shape alone, so that a network of any size has weights that need not be stored.
 *
 * <p>Element {@code i} is {@code offset + scale · (2u − 1)}, with {@code u} from SplitMix64 at step {@code i + 1} of a stream
 * that begins at the FNV-1a hash of the name. Offset and scale depend on what the tensor is: around one for the weights of
 * norms, around zero and as wide as keeps a layer's output in range for the rest. The numbers are those of the reference
 * packs, to the last bit; a network filled with them has learnt nothing.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood 2014</a>, SplitMix64
 */
public final class DeterministicFill {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double INPUT_SCALE = 1.7; // about as wide as normalised sound and pictures
    private static final List<String> EMBEDDINGS = List.of(
            "av_encoder.pos_embed_a",
            "av_encoder.pos_embed_v",
            "av_encoder.modality_a",
            "av_encoder.modality_v",
            "textual.embedding.words.weight",
            "textual.embedding.positions.weight");

    private DeterministicFill() {}

    /** Every weight of a network, computed when asked for; the output matrix is the word embedding. */
    public static Weights weights(AvCapConfig config) {
        return weights(config, Progress.none());
    }

    /**
     * The same for a network so large that one may want to stop.
     *
     * @param stop asked before each weight
     */
    public static Weights weights(AvCapConfig config, Progress stop) {
        return Weights.computed(config.expectedShapes(), (name, shape) -> {
            stop.checkCancelled();
            String source = name.equals(Weights.OUTPUT) ? Weights.WORDS : name; // the two are tied
            return values(source, (int) TensorShape.elements(shape), Range.of(source, shape));
        });
    }

    /** The first numbers of a sound or picture, as if normalised. */
    public static float[] input(String name, int count) {
        return values(name, count, new Range(0, INPUT_SCALE));
    }

    private static float[] values(String name, int count, Range range) {
        float[] values = new float[count];
        long state = hash(name);
        for (int i = 0; i < count; i++) {
            state += GOLDEN_GAMMA;
            values[i] = (float) (range.offset + range.scale * (2 * unit(state) - 1));
        }
        return values;
    }

    private static long hash(String name) {
        long hash = FNV_OFFSET;
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    /** SplitMix64's mixing of a state into [0, 1), of which 24 bits are kept: as many as a float holds. */
    private static double unit(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 40) * 0x1p-24;
    }

    /** Where the numbers of a tensor lie: offset ± scale. */
    private record Range(double offset, double scale) {

        static Range of(String name, long[] shape) {
            if (EMBEDDINGS.contains(name)) {
                return new Range(0, 0.5);
            }
            if (shape.length == 1) {
                return name.endsWith(".weight") ? new Range(1, 0.3) : new Range(0, 0.1);
            }
            double fanIn = (double) TensorShape.elements(shape) / shape[0];
            return new Range(0, 1.5 * Math.sqrt(3 / fanIn));
        }
    }
}
