package avcap.inference.metrics;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of Penn Treebank token: what it looks like, and how it is written.
 *
 * <p>A pattern with a group takes the group as its token; what the pattern sees after it only decides ("ca" before "n't").
 *
 * @param name of the kind, in words
 * @param first one character that such a token may begin with
 * @param pattern of the token, from its first character; it may look behind itself
 * @param writing of the token, before it is put into lower case; may part it by a space
 */
record TokenRule(String name, Pattern first, Pattern pattern, UnaryOperator<String> writing) {

    /**
     * A token found in a text.
     *
     * @param end of the token in the text, exclusive
     * @param seen the end of all that the rule looked at, exclusive: of two rules, the one that saw more is right
     */
    record Match(TokenRule rule, int start, int end, int seen) {

        String written(String text) {
            return rule.writing.apply(text.substring(start, end));
        }
    }

    /** A kind of token that is written as it stands. */
    static TokenRule of(String name, String first, String pattern) {
        return new TokenRule(name, Pattern.compile(first), Pattern.compile(pattern), UnaryOperator.identity());
    }

    TokenRule written(UnaryOperator<String> as) {
        return new TokenRule(name, first, pattern, as);
    }

    TokenRule written(String always) {
        return written(token -> always);
    }

    boolean mayBeginWith(char character) {
        return first.matcher(Character.toString(character)).matches();
    }

    /** The longer of a match found before and of this rule's own at the same place; the earlier of two that are as long. */
    @Nullable
    Match orLonger(@Nullable Match before, String text, int start) {
        Matcher matcher = pattern.matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        if (!matcher.lookingAt() || (before != null && matcher.end() <= before.seen)) {
            return before;
        }
        int end = matcher.groupCount() == 0 ? matcher.end() : matcher.end(1);
        return new Match(this, start, end, matcher.end());
    }
}
