package avcap.inference.attention;

import java.util.List;

/**
 * How likely a word stays while more and more of the clip is taken away, the hottest tokens first, or given back, the hottest
 * first (deletion and insertion, Petsiuk, Das and Saenko 2018).
 *
 * @param fractions of the tokens taken away or given, in [0, 1], growing
 * @param logProbabilities of the word at each (natural)
 */
public record RemovalCurve(List<Double> fractions, List<Double> logProbabilities) {

    public RemovalCurve {
        fractions = List.copyOf(fractions);
        logProbabilities = List.copyOf(logProbabilities);
        if (fractions.size() < 2 || fractions.size() != logProbabilities.size()) {
            throw new IllegalArgumentException(
                    "No curve has " + fractions.size() + " fractions and " + logProbabilities.size() + " values");
        }
        for (int i = 1; i < fractions.size(); i++) {
            if (!(fractions.get(i) > fractions.get(i - 1))) {
                throw new IllegalArgumentException("The fractions of a curve must grow: " + fractions);
            }
        }
    }

    /**
     * Mean probability of the word over the fractions, by trapezoids, in [0, 1]: small is good for deletion, large for
     * insertion.
     */
    public double area() {
        double area = 0;
        for (int i = 1; i < fractions.size(); i++) {
            double width = fractions.get(i) - fractions.get(i - 1);
            area += width * (probability(i) + probability(i - 1)) / 2;
        }
        return area / (fractions.get(fractions.size() - 1) - fractions.get(0));
    }

    private double probability(int i) {
        return Math.exp(logProbabilities.get(i));
    }
}
