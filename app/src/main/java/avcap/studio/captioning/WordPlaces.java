package avcap.studio.captioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the words of a text, and in it the words a model speaks of. */
final class WordPlaces {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private WordPlaces() {}

    /** The words between the spaces of a text, not scored. */
    static List<MarkedWord> unscored(String text) {
        return WORD.matcher(text)
                .results()
                .map(hit -> new MarkedWord(hit.start(), hit.end(), null))
                .toList();
    }

    /**
     * The scored words where they stand in a text, one for one; a word that is not found has no width.
     *
     * @param words as the model splits the text, in order
     * @param probabilities one a word
     */
    static List<MarkedWord> scored(String text, List<String> words, List<Double> probabilities) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<MarkedWord> found = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < words.size(); i++) {
            int at = lower.indexOf(words.get(i).toLowerCase(Locale.ROOT), done);
            int from = at < 0 ? done : at;
            done = at < 0 ? done : at + words.get(i).length();
            found.add(new MarkedWord(from, done, probabilities.get(i)));
        }
        return found;
    }

    /**
     * The words of a changed text that kept their score: those before the change and those after it.
     *
     * @param before the text the words are of
     */
    static List<MarkedWord> carried(List<MarkedWord> words, String before, String now) {
        int same = 0;
        int most = Math.min(before.length(), now.length());
        while (same < most && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        int shift = now.length() - before.length();
        List<MarkedWord> carried = new ArrayList<>();
        for (MarkedWord word : unscored(now)) {
            carried.add(kept(word, words, same, now.length() - tail, shift));
        }
        return carried;
    }

    private static MarkedWord kept(MarkedWord word, List<MarkedWord> words, int same, int tail, int shift) {
        int move = word.to() <= same ? 0 : word.from() >= tail ? shift : Integer.MIN_VALUE;
        if (move == Integer.MIN_VALUE) {
            return word;
        }
        return words.stream()
                .filter(old -> old.from() + move == word.from() && old.to() + move == word.to())
                .findFirst()
                .map(old -> new MarkedWord(word.from(), word.to(), old.probability(), old.source()))
                .orElse(word);
    }
}
