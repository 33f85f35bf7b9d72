package avcap.studio.captioning;

import avcap.studio.control.Confidence;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/** The style classes of a caption's characters. */
final class TextStyles {

    private static final String SPACE = "space";
    private static final String CUT = "cut";
    private static final String YOURS = "yours";

    private TextStyles() {}

    /**
     * The styles of a whole text.
     *
     * @param words in order; those without a place in the text are passed over
     * @param marks words that are marked carry no line of the model's
     * @param cutAt from where on the model reads nothing
     */
    static StyleSpans<Collection<String>> of(String text, List<MarkedWord> words, List<TextMark> marks, int cutAt) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int done = 0;
        for (MarkedWord word : words) {
            if (word.isVisible() && word.from() >= done && word.to() <= text.length()) {
                between(text, done, word.from(), cutAt, spans);
                boolean isMarked = marks.stream().anyMatch(mark -> mark.touches(word));
                spans.add(style(word, isMarked, word.from() >= cutAt), word.to() - word.from());
                done = word.to();
            }
        }
        between(text, done, text.length(), cutAt, spans);
        return spans.create();
    }

    /** Spaces, and what the model did not take for a word or never read. */
    private static void between(String text, int from, int to, int cutAt, StyleSpansBuilder<Collection<String>> spans) {
        int start = from;
        while (start < to) {
            boolean isSpace = Character.isWhitespace(text.charAt(start));
            int end = start + 1;
            while (end < to && Character.isWhitespace(text.charAt(end)) == isSpace) {
                end++;
            }
            spans.add(List.of(isSpace ? SPACE : start >= cutAt ? CUT : YOURS), end - start);
            start = end;
        }
        spans.add(List.of(SPACE), 0); // a text without anything between has spans all the same
    }

    private static List<String> style(MarkedWord word, boolean isMarked, boolean isCut) {
        if (isCut) {
            return List.of(CUT);
        }
        @Nullable Confidence confidence = isMarked ? null : word.confidence();
        return confidence == null ? List.of(YOURS) : List.of(confidence.styleClass());
    }
}
