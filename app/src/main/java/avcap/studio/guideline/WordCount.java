package avcap.studio.guideline;

import avcap.inference.text.TextRange;
import avcap.ui.UiResources;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * As many words as a caption should have. A caption that is too short departs at its end, where more is to be written; one
 * that is too long by the words that are too many.
 *
 * @param least at least 0
 * @param most at least {@code least}
 */
public record WordCount(int least, int most) implements Check {

    static final String KIND = "wordCount";
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    public WordCount {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(UiResources.studioWords()
                    .text("guideline.rule.count", String.valueOf(least), String.valueOf(most)));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TextRange> find(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty() || (words.size() >= least && words.size() <= most)) {
            return List.of();
        }
        int end = words.get(words.size() - 1).end();
        return List.of(new TextRange(words.size() > most ? words.get(most).start() : end, end));
    }

    /** How many words a text has; a mark of punctuation alone is none. */
    public static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
