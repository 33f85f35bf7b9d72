package avcap.studio.annotation;

/**
 * A word with how likely a model found it.
 *
 * @param text as shown
 * @param logProbability natural logarithm, given the words before, at most 0
 */
public record ScoredWord(String text, double logProbability) {

    /** In [0, 1]. */
    public double probability() {
        return Math.exp(logProbability);
    }
}
