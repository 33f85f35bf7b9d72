package avcap.studio.inspect;

import avcap.inference.attention.RemovalCurve;
import java.util.List;

/**
 * How likely a word stays while its hottest cells go first, beside cells drawn by chance.
 *
 * @param chance one curve for each draw, of the same fractions as the first
 */
record Removal(RemovalCurve hottest, List<RemovalCurve> chance) {

    Removal {
        chance = List.copyOf(chance);
    }

    /** Probability at a step by one curve. */
    static double probability(RemovalCurve curve, int step) {
        return Math.exp(curve.logProbabilities().get(step));
    }

    int steps() {
        return hottest.fractions().size();
    }

    double fraction(int step) {
        return hottest.fractions().get(step);
    }

    /** Mean probability at a step over the draws. */
    double meanChance(int step) {
        return chance.stream()
                .mapToDouble(curve -> probability(curve, step))
                .average()
                .orElse(0);
    }

    /** Standard deviation at a step over the draws (of a sample); 0 for fewer than two. */
    double chanceDeviation(int step) {
        double mean = meanChance(step);
        double squares = chance.stream()
                .mapToDouble(curve -> Math.pow(probability(curve, step) - mean, 2))
                .sum();
        return chance.size() < 2 ? 0 : Math.sqrt(squares / (chance.size() - 1));
    }
}
