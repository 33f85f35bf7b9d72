package avcap.inference.decode;

/**
 * What a sentence's log-probability is divided by so that long sentences may compete: ((5 + n) / 6)^α (Wu et al. 2016).
 *
 * @param alpha 0 compares plain sums, 0.6 in the reference
 */
public record LengthPenalty(double alpha) {

    public LengthPenalty {
        if (!Double.isFinite(alpha)) {
            throw new IllegalArgumentException("Not an exponent: " + alpha);
        }
    }

    /** The divisor of a sequence of {@code length} ids, start counted, end not. */
    public double norm(int length) {
        return Math.pow((5.0 + length) / 6.0, alpha);
    }

    /** The largest divisor of any length in the range, both ends included. */
    double largestNorm(int from, int to) {
        return Math.max(norm(from), norm(to));
    }
}
