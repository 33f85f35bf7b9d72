package avcap.inference.decode;

import java.util.List;

/** The likeliest tokens of one row of logits. */
public final class TopTokens {

    /**
     * One of them.
     *
     * @param logProbability natural, of all tokens
     */
    public record Token(int id, double logProbability) {}

    private TopTokens() {}

    /** At most {@code count}, the likeliest first; equal ones in the order of their numbers. */
    public static List<Token> of(float[] logits, int count) {
        return TopWords.of(logits, 0, 0, count).stream()
                .map(candidate -> new Token(candidate.word(), candidate.total()))
                .toList();
    }
}
