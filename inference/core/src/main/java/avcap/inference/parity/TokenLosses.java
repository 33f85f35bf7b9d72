package avcap.inference.parity;

import avcap.inference.caption.ModelTrace;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The authors' losses of given logits, token by token (model.md §5), in double precision.
 *
 * @param smoothed Kullback-Leibler divergence from the smoothed target, of each token that counts, row after row
 * @param negativeLogLikelihood of the same tokens
 */
@SuppressWarnings("ArrayRecordComponent") // compared number by number, never as a whole
record TokenLosses(double[] smoothed, double[] negativeLogLikelihood) {

    private static final double SMOOTHING = 0.1;

    /**
     * @param logits (B, L, V), row i scores token i + 1
     * @param tokens [B × L], 0 is padding
     * @param predicted [B × L], 0 where a token does not count
     */
    static TokenLosses of(ModelTrace.Stage logits, long[] tokens, long[] predicted) {
        int length = (int) logits.shape()[1];
        int classes = (int) logits.shape()[2];
        DoubleStream.Builder smoothed = DoubleStream.builder();
        DoubleStream.Builder plain = DoubleStream.builder();
        for (int i = 0; i < tokens.length - 1; i++) {
            if ((i + 1) % length != 0 && predicted[i + 1] != 0 && tokens[i + 1] != 0) {
                double[] logp = logSoftmax(logits.values(), i * classes, classes);
                double target = logp[(int) tokens[i + 1]];
                smoothed.add(smoothed(logp, target));
                plain.add(-target);
            }
        }
        return new TokenLosses(smoothed.build().toArray(), plain.build().toArray());
    }

    /** Mean over the batch's tokens. */
    double mean() {
        return Arrays.stream(smoothed).average().orElse(Double.NaN);
    }

    private static double smoothed(double[] logp, double target) {
        double other = SMOOTHING / (logp.length - 1);
        double others = Arrays.stream(logp).sum() - target;
        return (1 - SMOOTHING) * (Math.log(1 - SMOOTHING) - target)
                + other * ((logp.length - 1) * Math.log(other) - others);
    }

    private static double[] logSoftmax(float[] logits, int from, int count) {
        double[] row = new double[count];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            row[i] = logits[from + i];
            largest = Math.max(largest, row[i]);
        }
        double sum = 0;
        for (double logit : row) {
            sum += Math.exp(logit - largest);
        }
        double logSum = largest + Math.log(sum);
        return Arrays.stream(row).map(logit -> logit - logSum).toArray();
    }
}
