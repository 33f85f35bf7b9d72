package avcap.inference.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What a weight is before anything is loaded into it, as the authors start it (model.md §6).
 *
 * <p>Each weight is drawn from the seed and its own name, so that it does not depend on which others are drawn.
 */
final class FreshWeights {

    /** At this many frames the authors draw all positions instead. */
    private static final int FRAMES_OF_DRAWN_POSITIONS = 4;

    private static final double DEVIATION = 0.02;

    private final AvCapConfig config;
    private final ImportRules rules;
    private final long seed;

    FreshWeights(AvCapConfig config, ImportRules rules, long seed) {
        this.config = config;
        this.rules = rules;
        this.seed = seed;
    }

    float[] values(String name, long[] shape) {
        int size = Math.toIntExact(TensorShape.elements(shape));
        SplittableRandom random = new SplittableRandom(seed ^ hash(name));
        if (name.contains("pos_embed_")) {
            return positions(name, size, random);
        }
        if (name.contains(".modality_")) {
            return normal(size, random);
        }
        if (isNorm(name)) {
            return constant(size, name.endsWith("weight") ? 1 : 0);
        }
        if (name.endsWith("bias")) {
            boolean isEncoderLinear = name.startsWith("av_encoder.") && !name.contains("patch_embed");
            return isEncoderLinear ? constant(size, 0) : uniform(size, 1 / Math.sqrt(fanIn(name)), random);
        }
        return name.startsWith("textual.")
                ? normal(size, random)
                : uniform(size, Math.sqrt(6.0 / (shape[0] + size / (double) shape[0])), random); // Xavier
    }

    private static boolean isNorm(String name) {
        return name.matches(
                ".*(norm|norm[12]?(_[av])?|LayerNorm|layer_norm|mlp_head\\.0|av_projection\\.1)\\.(weight|bias)");
    }

    /** PyTorch's own start of a bias looks at how many numbers its matrix takes in. */
    private double fanIn(String bias) {
        long[] matrix = config.expectedShapes().get(bias.replaceFirst("bias$", "weight"));
        return matrix == null ? 1 : TensorShape.elements(matrix) / (double) matrix[0];
    }

    private float[] positions(String name, int size, SplittableRandom random) {
        if (config.frames() == FRAMES_OF_DRAWN_POSITIONS && rules == ImportRules.REFERENCE) {
            return normal(size, random);
        }
        if (name.endsWith("pos_embed_a")) {
            return SinCos.grid(config.width(), config.audioBands(), config.audioColumns());
        }
        int side = (int) Math.sqrt(config.visualTokens());
        if (rules == ImportRules.REFERENCE && side * side == config.visualTokens()) {
            return SinCos.grid(config.width(), side, side); // 28 × 28 for 8 frames, whatever the tokens' true layout
        }
        float[] picture = SinCos.grid(config.width(), config.patchesPerSide(), config.patchesPerSide());
        return Fitting.FOR_EACH_TUBELET.apply(picture, config);
    }

    private static float[] constant(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    private static float[] uniform(int size, double bound, SplittableRandom random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * bound);
        }
        return values;
    }

    private static float[] normal(int size, SplittableRandom random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * DEVIATION);
        }
        return values;
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001b3L;
        }
        return hash;
    }
}
