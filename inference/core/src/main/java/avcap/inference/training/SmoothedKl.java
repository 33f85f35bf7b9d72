package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Kullback-Leibler divergence from a smoothed target to the model, mean over the valid tokens of a batch (model.md §5).
 *
 * <p>The target holds 1 − ε and every other class ε / (V − 1); the constant entropy is part of the value, so a perfect model has
 * loss 0.
 */
final class SmoothedKl {

    private final double smoothing;

    SmoothedKl(double smoothing) {
        this.smoothing = smoothing;
    }

    /**
     * @param logits (B, L, V), row i scores token i + 1
     * @param tokens [B × L], beginning with the start token; 0 is padding
     * @return scalar
     */
    NDArray of(NDArray logits, long[] tokens) {
        int length = (int) logits.getShape().get(1);
        int count = 0;
        for (int i = 0; i < tokens.length; i++) {
            count += i % length < length - 1 && tokens[i + 1] != 0 ? 1 : 0;
        }
        return of(logits, tokens, count);
    }

    /**
     * A pass's part of the mean over a step of several passes: the parts add up to what one large pass would give.
     *
     * @param ofStep valid tokens of all passes of the step
     */
    NDArray of(NDArray logits, long[] tokens, int ofStep) {
        NDManager scope = logits.getManager();
        long batch = logits.getShape().get(0);
        int length = (int) logits.getShape().get(1);
        long classes = logits.getShape().get(2);
        long[] targets = new long[tokens.length];
        float[] valid = new float[tokens.length];
        int count = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (i % length < length - 1 && tokens[i + 1] != 0) {
                targets[i] = tokens[i + 1];
                valid[i] = 1;
                count++;
            }
        }
        double spread = smoothing / (classes - 1);
        NDArray logp = logits.logSoftmax(2); // (B, L, V)
        NDArray onTarget = logp.gather(scope.create(targets, new Shape(batch, length, 1)), 2); // (B, L, 1)
        NDArray onAll = logp.sum(new int[] {2}, true); // (B, L, 1)
        NDArray cross = onTarget.mul(scope.create((float) (1 - smoothing - spread)))
                .add(onAll.mul(scope.create((float) spread)));
        NDArray weights = scope.create(valid, new Shape(batch, length, 1)).div((float) ofStep);
        double constant = -entropy(classes) * count / ofStep;
        return cross.mul(weights).sum().neg().add(scope.create((float) constant));
    }

    /** Entropy of the smoothed target, nats. */
    double entropy(long classes) {
        if (smoothing == 0) {
            return 0;
        }
        return -(1 - smoothing) * Math.log(1 - smoothing) - smoothing * Math.log(smoothing / (classes - 1));
    }
}
