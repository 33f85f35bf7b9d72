package avcap.studio.spelling;

import avcap.inference.text.TextRange;
import avcap.ui.UiResources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/**
 * Knows how English words are spelt.
 *
 * <p>Opening takes seconds and is done once, away from the window's thread. Looking a word up takes microseconds, suggesting
 * tens of milliseconds. Calls may come from any thread. Capitals do not count: whether a word is a name is the guideline's
 * business.
 */
public final class Speller {

    private static final int MOST_SUGGESTIONS = 6;

    /** Letters, with an apostrophe or a hyphen inside. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");

    private static final Pattern HYPHEN = Pattern.compile("-");

    private final Hunspell english;

    private Speller(Hunspell english) {
        this.english = english;
    }

    /** English by WordNet's words. */
    public static Speller english() throws IOException {
        byte[] words = WordNetWords.dictionary().getBytes(StandardCharsets.UTF_8);
        try (InputStream endings = Objects.requireNonNull(Speller.class.getResourceAsStream("english.aff"))) {
            Dictionary dictionary = new Dictionary(
                    endings, List.of(new ByteArrayInputStream(words)), false, SortingStrategy.inMemory());
            return new Speller(new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {}));
        } catch (ParseException e) {
            throw new IOException(UiResources.studioWords().text("spelling.unreadable"), e);
        }
    }

    /** Whether a word is one, or is put together of words by hyphens. */
    public boolean knows(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return plain.length() == 1
                || english.spell(plain)
                || (plain.contains("-") && HYPHEN.splitAsStream(plain).allMatch(this::knows));
    }

    /**
     * Where a text has words that are none.
     *
     * @param isKnown words that are right all the same, asked in lower case
     */
    public List<TextRange> misspelt(String text, Predicate<String> isKnown) {
        return WORD.matcher(text)
                .results()
                .filter(hit -> !isKnown.test(hit.group().toLowerCase(Locale.ROOT)) && !knows(hit.group()))
                .map(hit -> new TextRange(hit.start(), hit.end()))
                .toList();
    }

    /** What a word may have been meant to be, the likeliest first; a capital at its beginning is kept. */
    public List<String> suggestions(String word) {
        boolean isCapital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        return english.suggest(word.toLowerCase(Locale.ROOT)).stream()
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .map(found -> isCapital ? Character.toUpperCase(found.charAt(0)) + found.substring(1) : found)
                .toList();
    }
}
