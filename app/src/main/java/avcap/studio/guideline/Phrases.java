package avcap.studio.guideline;

import avcap.inference.text.TextRange;
import avcap.ui.UiResources;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words, or several in a row, that a caption should do without; found as whole words in any case.
 *
 * @param phrases not empty
 */
public record Phrases(List<String> phrases) implements Check {

    static final String KIND = "phrases";

    public Phrases {
        phrases = List.copyOf(phrases);
        if (phrases.isEmpty() || phrases.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(UiResources.studioWords().text("guideline.rule.phrases"));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TextRange> find(String text) {
        return Matches.ranges(pattern(), text);
    }

    private Pattern pattern() {
        String either = phrases.stream()
                .map(phrase -> Pattern.quote(phrase.strip()).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}\\p{N}])", Matches.FLAGS);
    }
}
