package avcap.studio.inspect;

import avcap.studio.session.WordRange;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which words of another text stand for those that are chosen: the same ones, the nearest if there are several, else those in their place. */
final class WordAlignment {

    private WordAlignment() {}

    /**
     * Finds them.
     *
     * @param words the words of the text on the screen
     * @param chosen at least one of them
     * @param others the words of the other text, at least one
     */
    static WordRange of(List<String> words, WordRange chosen, List<String> others) {
        int length = Math.min(chosen.to() - chosen.from(), others.size());
        List<String> wanted = lower(words.subList(chosen.from(), chosen.from() + length));
        List<String> among = lower(others);
        int from = IntStream.rangeClosed(0, others.size() - length)
                .filter(start -> among.subList(start, start + length).equals(wanted))
                .boxed()
                .min((one, other) -> Integer.compare(Math.abs(one - chosen.from()), Math.abs(other - chosen.from())))
                .orElse(Math.min(chosen.from(), others.size() - length));
        return new WordRange(from, from + length);
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
