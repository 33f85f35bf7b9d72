package avcap.studio.guideline;

import avcap.inference.text.TextRange;
import java.util.List;
import java.util.regex.Pattern;

/** The same word twice in a row; the second is what is too many. */
public record DoubledWords() implements Check {

    static final String KIND = "doubledWords";
    private static final Pattern TWICE =
            Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]+)\\s+(\\1)(?![\\p{L}\\p{N}])", Matches.FLAGS);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TextRange> find(String text) {
        return TWICE.matcher(text)
                .results()
                .map(hit -> new TextRange(hit.start(2), hit.end(2)))
                .toList();
    }
}
