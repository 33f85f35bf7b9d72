package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import avcap.inference.features.Modality;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Teaches each token to say what it holds: the classes sounding in its 160 ms, the class whose box it lies in; and all tokens
 * together, what is in the clip.
 *
 * <p>Ours, not the authors': without it the picture branch of a small model never learns. The heads are thrown away after
 * training.
 */
final class TagHeads {

    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final int classes;

    TagHeads(NDManager manager, int width, int classes, SplittableRandom random) {
        this.classes = classes;
        for (String part : new String[] {"sound", "picture", "pooled"}) {
            float[] weights = new float[classes * width];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) ((random.nextDouble() * 2 - 1) * Math.sqrt(3.0 / width));
            }
            float[] bias = new float[classes];
            Arrays.fill(bias, -2); // most classes are absent from most tokens
            arrays.put("tags." + part + ".weight", manager.create(weights, new Shape(classes, width)));
            arrays.put("tags." + part + ".bias", manager.create(bias));
        }
    }

    Map<String, NDArray> arrays() {
        return arrays;
    }

    /** Mean binary cross-entropy of what the mean of all tokens says is in the clip; {@code encoded} is (B, M, D). */
    NDArray pooledLoss(NDArray encoded, Batch batch, Batch.Teachers teachers) {
        NDManager scope = encoded.getManager();
        NDArray pooled = encoded.mean(new int[] {1}); // (B, M, D) -> (B, D)
        return entropy(pooled, "pooled", scope.create(teachers.present, new Shape(batch.size, classes)))
                .mean();
    }

    /** Sum of the two parts' mean binary cross-entropy; {@code encoded} is (B, M, D), sound first. */
    NDArray localLoss(NDArray encoded, Batch batch, Batch.Teachers teachers) {
        NDManager scope = encoded.getManager();
        long clips = batch.size;
        NDArray loss = scope.create(0f);
        long from = 0;
        if (batch.modality.hasSound()) {
            NDArray tokens = batch.modality == Modality.SOUND ? encoded : rows(encoded, 0, batch.sound.count);
            NDArray entropy = entropy(tokens, "sound", scope.create(teachers.heard, shape(clips, batch.sound.count)));
            loss = loss.add(entropy.mean());
            from = batch.sound.count;
        }
        if (batch.modality.hasPicture()) {
            NDArray tokens = from == 0 ? encoded : rows(encoded, from, from + batch.picture.count);
            Shape shape = shape(clips, batch.picture.count);
            NDArray entropy = entropy(tokens, "picture", scope.create(teachers.seen, shape));
            loss = loss.add(
                    entropy.mul(scope.create(teachers.seenWeight, shape)).mean());
        }
        return loss;
    }

    private Shape shape(long clips, int tokens) {
        return new Shape(clips, tokens, classes);
    }

    private static NDArray rows(NDArray encoded, long from, long to) {
        return encoded.get(new NDIndex(":, {}:{}", from, to));
    }

    private NDArray entropy(NDArray tokens, String part, NDArray truth) {
        NDArray logits = Linear.linear(
                        tokens, arrays.get("tags." + part + ".weight"), arrays.get("tags." + part + ".bias"))
                .singletonOrThrow(); // (B, n, D) -> (B, n, C)
        return Activation.softPlus(logits).sub(logits.mul(truth));
    }
}
