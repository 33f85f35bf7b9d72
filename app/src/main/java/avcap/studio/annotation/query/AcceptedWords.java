package avcap.studio.annotation.query;

import avcap.studio.annotation.LinkingWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * In how many of the accepted captions each word stands.
 *
 * <p>A word that stands in n of N captions is as rare as ln((N + 1) / (n + 1)) / ln(N + 1): its inverse document frequency, smoothed
 * by one and divided by the largest there can be, so that an unseen word has 1 and one that is everywhere 0. A text is as novel as
 * its content words are rare in the mean. As long as nothing is accepted every text is as novel as any other.
 *
 * <p>Not for several threads at once.
 */
public final class AcceptedWords {

    /** A word, with the number of accepted captions it stands in by now. */
    public static final class Word {

        private final String text;
        private int captions;

        private Word(String text) {
            this.text = text;
        }
    }

    /** A word in more than one of so many captions is not seldom. */
    private static final int SELDOM = 10;

    private final Map<String, Word> words = new HashMap<>();
    private int captions;

    /** The different content words of a text in their order, to be counted or judged; reading alone counts nothing. */
    public List<Word> read(String text) {
        List<Word> read = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int end = 0; end < lower.length(); ) {
            int start = end;
            while (end < lower.length() && isOfWord(lower.charAt(end))) {
                end++;
            }
            if (end == start) {
                end++;
            } else {
                add(read, lower.substring(start, end));
            }
        }
        return List.copyOf(read);
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private void add(List<Word> read, String text) {
        if (!LinkingWords.isArticle(text) && !LinkingWords.isJoint(text)) {
            Word word = words.computeIfAbsent(text, Word::new);
            if (!read.contains(word)) {
                read.add(word);
            }
        }
    }

    /** A caption of these words is accepted. */
    public void accept(List<Word> caption) {
        captions++;
        caption.forEach(word -> word.captions++);
    }

    /** A caption of these words is not accepted any more. */
    public void withdraw(List<Word> caption) {
        captions--;
        caption.forEach(word -> word.captions--);
    }

    public Novelty novelty(List<Word> text) {
        if (captions == 0 || text.isEmpty()) {
            return Novelty.UNKNOWN;
        }
        double most = Math.log(captions + 1.0);
        double sum = 0;
        Word rarest = text.get(0);
        List<String> unseen = new ArrayList<>();
        for (Word word : text) {
            sum += (most - Math.log(word.captions + 1.0)) / most;
            rarest = word.captions < rarest.captions ? word : rarest;
            if (word.captions == 0) {
                unseen.add(word.text);
            }
        }
        boolean isSeldom = rarest.captions * SELDOM <= captions;
        return new Novelty(sum / text.size(), unseen, isSeldom ? rarest.text : "");
    }
}
