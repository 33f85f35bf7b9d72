package avcap.studio.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /**
     * Where a phrase stands first among words; letters and figures count, capitals and marks do not. Words that are the same one by
     * one go before those that only have the same letters, as where a model parts a word at its marks.
     *
     * @return empty if it does not stand there from the beginning of a word to the end of one
     */
    public static Optional<WordRange> find(List<String> words, String phrase) {
        return oneByOne(words, phrase).or(() -> together(words, letters(phrase)));
    }

    private static Optional<WordRange> oneByOne(List<String> words, String phrase) {
        List<String> sought = Arrays.stream(phrase.strip().split("\\s+"))
                .map(WordRange::letters)
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> read = words.stream().map(WordRange::letters).toList();
        int from = sought.isEmpty() ? -1 : Collections.indexOfSubList(read, sought);
        return from < 0 ? Optional.empty() : Optional.of(new WordRange(from, from + sought.size()));
    }

    private static Optional<WordRange> together(List<String> words, String sought) {
        for (int from = 0; from < words.size() && !sought.isEmpty(); from++) {
            StringBuilder read = new StringBuilder();
            for (int to = from; to < words.size() && sought.startsWith(read.toString()); to++) {
                String more = letters(words.get(to));
                read.append(more);
                if (read.toString().equals(sought) && !letters(words.get(from)).isEmpty()) {
                    return Optional.of(new WordRange(from, to + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
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
