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
                spans.add(List.of(SPACE), word.from() - done);
                boolean isMarked = marks.stream().anyMatch(mark -> mark.touches(word));
                spans.add(style(word, isMarked, word.from() >= cutAt), word.to() - word.from());
                done = word.to();
            }
        }
        spans.add(List.of(SPACE), text.length() - done);
        return spans.create();
    }

    private static List<String> style(MarkedWord word, boolean isMarked, boolean isCut) {
        if (isCut) {
            return List.of(CUT);
        }
        @Nullable Confidence confidence = isMarked ? null : word.confidence();
        return confidence == null ? List.of("yours") : List.of(confidence.styleClass());
    }
}
