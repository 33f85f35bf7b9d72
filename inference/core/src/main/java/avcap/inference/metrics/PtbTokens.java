package avcap.inference.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts captions into Penn Treebank tokens, in lower case and without punctuation: the text that every metric sees.
 *
 * <p>Clitics are cut off ("ca n't", "dog 's"), abbreviations keep their full stop, and words with hyphens or slashes stay
 * whole. At every place of the text the rule that sees most decides.
 *
 * <p>What surprises is meant, since published scores were counted so: brackets stay as {@code -lrb-} and {@code -rrb-}, runs
 * such as {@code ?!} stay too, words that lack the space after a full stop are one, pounds become {@code #}, and "1 1/2" is
 * one token that holds a no-break space. Characters beyond the basic plane, such as emoji, part words and are dropped.
 *
 * <p>Two deviations from the evaluation: a line break inside a caption is a space, where there some kinds shift all later
 * captions by one; and the full stop that is doubled after an abbreviation at the end of a caption, which depends on the
 * next caption there, is not. No metric sees the latter.
 *
 * @see <a href="https://github.com/salaniz/pycocoevalcap">pycocoevalcap, the evaluation that counts on such tokens</a>;
 *     reference: tokenizer/ptbtokenizer.py
 */
public final class PtbTokens {

    /** The marks that are removed; the bracket names of the reference's list are not here, as lower case never equals them. */
    private static final Set<String> REMOVED =
            Set.of("''", "'", "``", "`", ".", "?", "!", ",", ":", "-", "--", "...", ";");

    private static final Set<String> CUT_WORDS = Set.of("cannot", "gonna", "wanna", "gotta", "gimme", "lemme");

    private static final Pattern PLAIN_TEXT = Pattern.compile("[ -~&&[^&]]*+");
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int ASCII = 128;

    private static final List<List<TokenRule>> BY_FIRST = IntStream.range(0, ASCII)
            .mapToObj(first -> PtbRules.ALL.stream()
                    .filter(rule -> rule.mayBeginWith((char) first))
                    .toList())
            .toList();

    /** The tokens of a caption without the removed marks, joined by single spaces; empty if nothing is left. */
    public String of(String caption) {
        StringJoiner kept = new StringJoiner(" ");
        for (String token : cut(caption)) {
            if (!REMOVED.contains(token)) {
                kept.add(token);
            }
        }
        return kept.toString();
    }

    /** All tokens of a caption, joined by single spaces. */
    String withPunctuation(String caption) {
        return String.join(" ", cut(caption));
    }

    private static List<String> cut(String caption) {
        String text = cleaned(caption);
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfPlainWord(text, at);
            TokenRule.Match match = end > at || text.charAt(at) == ' ' ? null : longest(text, at);
            if (match != null) {
                end = match.end();
                tokens.addAll(
                        List.of(match.written(text).toLowerCase(Locale.ROOT).split(" ")));
            } else if (end > at) {
                tokens.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = Math.max(end, at + 1); // what no rule knows, such as a mark without its letter, is dropped
        }
        return tokens;
    }

    private static TokenRule.@Nullable Match longest(String text, int at) {
        char first = text.charAt(at);
        TokenRule.Match longest = null;
        for (TokenRule rule : first < ASCII ? BY_FIRST.get(first) : PtbRules.ALL) {
            longest = rule.orLonger(longest, text, at);
        }
        return longest;
    }

    /**
     * Where a word of ASCII letters and single hyphens ends that no rule would cut or lengthen; its start if there is none.
     * Captions are mostly such words, and spare themselves all rules.
     */
    private static int endOfPlainWord(String text, int start) {
        int end = start;
        while (isAsciiLetter(text, end) || (end > start && isHyphen(text, end) && isAsciiLetter(text, end + 1))) {
            end++;
        }
        if (end == start) {
            return start;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean isWhole = isBlankOrEnd(text, end)
                || text.charAt(end) == ','
                || (text.startsWith("'s", end) && isBlankOrEnd(text, end + 2))
                || (text.charAt(end) == '.' && isBlankOrEnd(text, end + 1) && !Abbreviations.mayBe(word));
        return isWhole && !CUT_WORDS.contains(word) ? end : start;
    }

    private static boolean isHyphen(String text, int at) {
        return at < text.length() && text.charAt(at) == '-';
    }

    private static boolean isBlankOrEnd(String text, int at) {
        return at == text.length() || text.charAt(at) == ' ';
    }

    private static boolean isAsciiLetter(String text, int at) {
        char character = at < text.length() ? text.charAt(at) : ' ';
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** The text with one kind of blank, one kind of apostrophe entity, and without what no token may hold. */
    private static String cleaned(String caption) {
        if (PLAIN_TEXT.matcher(caption).matches()) {
            return caption;
        }
        StringBuilder text = new StringBuilder(caption.length());
        for (int i = 0; i < caption.length(); i++) {
            char character = caption.charAt(i);
            if (character != SOFT_HYPHEN) {
                text.append(isSeen(character) ? character : ' ');
            }
        }
        return text.toString().replace("&apos;", "'").replace("&nbsp;", " ");
    }

    private static boolean isSeen(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character < '\uFE00' || character > '\uFE0F'; // variation selectors: how an emoji looks
        };
    }
}
