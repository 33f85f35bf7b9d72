package avcap.inference.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fill of the reference's models: every number from its weight's name and its place, so that none need be stored. */
final class HashFill {

    private HashFill() {}

    /** A whole model; the word embedding is tied to the output matrix and named first, so its own values are used. */
    static Map<String, Weights.Tensor> model(AvCapConfig config) {
        Map<String, Weights.Tensor> tensors = new LinkedHashMap<>();
        config.expectedShapes().forEach((name, shape) -> {
            String source = name.equals(Weights.OUTPUT) ? Weights.WORDS : name;
            tensors.put(name, new Weights.Tensor(shape, values(source, shape)));
        });
        return tensors;
    }

    static float[] values(String name, long[] shape) {
        double fanIn = TensorShape.elements(shape) / (double) shape[0];
        boolean isEmbedding = name.matches(".*(pos_embed_[av]|modality_[av]|embedding\\.(words|positions)\\.weight)");
        boolean isNorm = shape.length == 1 && name.endsWith("weight");
        double scale = isEmbedding ? 0.5 : isNorm ? 0.3 : shape.length == 1 ? 0.1 : 1.5 * Math.sqrt(3 / fanIn);
        return fill(name, (int) TensorShape.elements(shape), isNorm && !isEmbedding ? 1 : 0, scale);
    }

    static float[] fill(String name, int count, double offset, double scale) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001b3L;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            long z = hash + (i + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
            values[i] = (float) (offset + scale * (2 * ((z >>> 40) / 0x1p24) - 1));
        }
        return values;
    }
}
