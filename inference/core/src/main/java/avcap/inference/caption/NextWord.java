package avcap.inference.caption;

/**
 * A word that a model would write next.
 *
 * @param text the whole word; empty for the end of the caption
 * @param joins whether it goes on with the last word of the beginning, without a space
 * @param logProbability of all its pieces (natural)
 */
public record NextWord(String text, boolean joins, double logProbability) {

    /** Whether the caption would be over. */
    public boolean isEnd() {
        return text.isEmpty();
    }

    public double probability() {
        return Math.exp(logProbability);
    }
}
