package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.junit.jupiter.api.Test;

class TextStylesTest {

    /** Each stretch of one style, as "text: style". */
    private static List<String> styled(String text, List<MarkedWord> words, int cutAt) {
        StyleSpans<Collection<String>> spans = TextStyles.of(text, words, List.of(), cutAt);
        List<String> all = new ArrayList<>();
        int from = 0;
        for (StyleSpan<Collection<String>> span : spans) {
            if (span.getLength() > 0) {
                all.add(text.substring(from, from + span.getLength()) + ": " + String.join(" ", span.getStyle()));
            }
            from += span.getLength();
        }
        return all;
    }

    @Test
    void onlySpacesAreSetLarge() {
        List<MarkedWord> words = List.of(new MarkedWord(0, 1, 0.9), new MarkedWord(2, 5, 0.1));

        assertThat(styled("a dog barks  so", words, Integer.MAX_VALUE))
                .containsExactly(
                        "a: sure", " : space", "dog: unlikely", " : space", "barks: yours", "  : space", "so: yours");
    }

    @Test
    void whatTheModelNeverReadIsCutWhetherItIsAWordOfItsOrNot() {
        List<MarkedWord> words = List.of(new MarkedWord(0, 1, 0.9), new MarkedWord(2, 5, 0.1));

        assertThat(styled("a dog barks", words, 2))
                .containsExactly("a: sure", " : space", "dog: cut", " : space", "barks: cut");
    }

    @Test
    void anEmptyTextHasAStyle() {
        assertThat(styled("", List.of(), 0)).isEmpty();
    }
}
