package avcap.studio.guideline;

import avcap.inference.text.TextRange;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a regular expression finds, in any case.
 *
 * @param expression as of {@link Pattern}; a wrong one throws {@link java.util.regex.PatternSyntaxException}
 */
public record Matches(String expression) implements Check {

    static final String KIND = "matches";
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    public Matches {
        Pattern.compile(expression, FLAGS);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TextRange> find(String text) {
        return ranges(Pattern.compile(expression, FLAGS), text);
    }

    static List<TextRange> ranges(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .filter(hit -> hit.end() > hit.start())
                .map(hit -> new TextRange(hit.start(), hit.end()))
                .toList();
    }
}
