package avcap.studio.annotation.bulk;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in captions, and what is to stand in its place.
 *
 * @param text as typed
 * @param by what is put in its place; for an expression {@code $1} is its first group
 * @param isWholeWord whether it counts only where no letter or digit is next to it
 * @param matchesCase whether a capital letter is another letter
 * @param isExpression whether the text is a regular expression
 */
public record Wanted(String text, String by, boolean isWholeWord, boolean matchesCase, boolean isExpression) {

    private static final Words WORDS = UiResources.storeWords();

    private static final String NOT_AFTER_A_WORD = "(?<![\\p{L}\\p{M}\\p{N}_])";
    private static final String NOT_BEFORE_A_WORD = "(?![\\p{L}\\p{M}\\p{N}_])";

    public Wanted {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        by = Normalizer.normalize(by, Normalizer.Form.NFC);
    }

    /** @throws WantedException if it cannot be understood */
    Pattern pattern() throws WantedException {
        int flags = matchesCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            if (isExpression) {
                Pattern.compile(text); // alone first, so that a place that is told is a place in what was typed
            }
            String core = isExpression ? "(?:" + text + ")" : Pattern.quote(text);
            return Pattern.compile(isWholeWord ? NOT_AFTER_A_WORD + core + NOT_BEFORE_A_WORD : core, flags);
        } catch (PatternSyntaxException e) {
            String why = lower(e.getDescription());
            throw new WantedException(
                    e.getIndex() < 0
                            ? WORDS.text("wanted.noExpression", why)
                            : WORDS.text(
                                    "wanted.noExpression.at",
                                    why,
                                    String.valueOf(Math.min(e.getIndex() + 1, text.length()))));
        }
    }

    /** What is put in the place of a find, in the language of {@link Matcher#appendReplacement}. */
    String replacement() throws WantedException {
        if (!isExpression) {
            return Matcher.quoteReplacement(by);
        }
        try {
            Pattern.compile("|" + text)
                    .matcher("")
                    .replaceFirst(by); // finds the empty text, so that every group is tried
            return by;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new WantedException(WORDS.text("wanted.noReplacement", by));
        }
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
