package avcap.inference.caption;

import avcap.inference.text.WordSpan;

/**
 * A word of a caption with how likely the model found it.
 *
 * @param span the word and its pieces
 * @param logProbability natural logarithm, sum over the word's pieces, at most 0
 */
public record CaptionWord(WordSpan span, double logProbability) {

    public String text() {
        return span.word();
    }

    /** In [0, 1], given the words before. */
    public double probability() {
        return Math.exp(logProbability);
    }
}
