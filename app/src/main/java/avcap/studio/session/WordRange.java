package avcap.studio.session;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Words that follow one another: one word, a phrase, or none.
 *
 * @param from number of the first, from 0
 * @param to after the last; as {@code from} if there are none
 */
public record WordRange(int from, int to) {

    public static final WordRange NONE = new WordRange(0, 0);

    public WordRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No words from " + from + " to " + to);
        }
    }

    /** From one word to another, either of which may come first, both included. */
    static WordRange between(int one, int other) {
        return new WordRange(Math.min(one, other), Math.max(one, other) + 1);
    }

    public boolean isEmpty() {
        return from == to;
    }

    /** Whether it is more than a word. */
    public boolean isPhrase() {
        return to - from > 1;
    }

    public boolean holds(int word) {
        return word >= from && word < to;
    }

    /** The numbers of the words, in order. */
    public List<Integer> words() {
        return IntStream.range(from, to).boxed().toList();
    }
}
