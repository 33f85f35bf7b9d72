package avcap.inference.training;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.SinCos;
import avcap.inference.checkpoint.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Weights to start from scratch with, right for a small width.
 *
 * <p>The authors' N(0, 0.02) for the decoder is meant for a width of 768; at 128 a model with it learns the language and never
 * the input. Here decoder matrices are N(0, 1 / √in), embeddings N(0, 0.05), encoder matrices Xavier uniform, positions 2-D
 * sine and cosine (plus a small random offset a tubelet), norms one.
 */
final class Initialiser {

    private final AvCapConfig config;
    private final SplittableRandom random;

    Initialiser(AvCapConfig config, long seed) {
        this.config = config;
        this.random = new SplittableRandom(seed);
    }

    Weights weights() {
        Map<String, Weights.Tensor> entries = new LinkedHashMap<>();
        config.expectedShapes().forEach((name, shape) -> {
            String source = name.equals(Weights.WORDS) ? Weights.OUTPUT : name; // the two are tied
            entries.put(name, new Weights.Tensor(shape, values(source, shape)));
        });
        return Weights.of(entries).tied();
    }

    private float[] values(String name, long[] shape) {
        int size = 1;
        for (long side : shape) {
            size = Math.multiplyExact(size, Math.toIntExact(side));
        }
        int in = size / Math.toIntExact(shape[0]);
        if (name.endsWith("pos_embed_a")) {
            return soundPositions();
        }
        if (name.endsWith("pos_embed_v")) {
            return picturePositions();
        }
        if (name.contains("modality")) {
            return normal(size, 0.02);
        }
        if (shape.length == 1) {
            return constant(size, name.endsWith("weight") ? 1 : 0);
        }
        if (name.contains("embedding") || name.equals(Weights.OUTPUT)) {
            return normal(size, 0.05);
        }
        return name.startsWith("textual.") ? normal(size, 1 / Math.sqrt(in)) : uniform(size, xavier(shape[0], in));
    }

    private static double xavier(long out, long in) {
        return Math.sqrt(6.0 / (out + in));
    }

    private float[] soundPositions() {
        return SinCos.grid(config.width(), config.audioBands(), config.audioColumns());
    }

    private float[] picturePositions() {
        int width = config.width();
        int tubelets = config.tubelets();
        float[] frame = SinCos.grid(width, config.patchesPerSide(), config.patchesPerSide());
        float[] all = new float[tubelets * frame.length];
        for (int t = 0; t < tubelets; t++) {
            float[] offset = normal(width, 0.2);
            for (int i = 0; i < frame.length; i++) {
                all[t * frame.length + i] = frame[i] + offset[i % width];
            }
        }
        return all;
    }

    private static float[] constant(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    private float[] uniform(int size, double bound) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * bound);
        }
        return values;
    }

    private float[] normal(int size, double deviation) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }
}
