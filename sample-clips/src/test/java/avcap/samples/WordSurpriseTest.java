package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.features.Modality;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordSurpriseTest {

    private final WordSurprise surprise = new WordSurprise();

    /** The hand-made caption, every word surprising by 1 but some. */
    private static Caption scored(Map<String, Double> others) {
        List<CaptionWord> words = new ArrayList<>();
        for (String word : HandMade.CAPTION.split(" ")) {
            WordSpan span = new WordSpan(word, words.size() + 1, words.size() + 2);
            words.add(new CaptionWord(span, -others.getOrDefault(word, 1.0)));
        }
        return new Caption(HandMade.CAPTION, words, -1, Modality.SOUND_AND_PICTURE, "fake@000000");
    }

    @Test
    void eachQuestionIsAnsweredByItsOwnWord() {
        surprise.add(HandMade.sequence(), scored(Map.of("dog", 2.0, "then", 3.0, "bell", 4.0, "tree", 5.0)));

        List<Figure> figures = surprise.figures("group");
        assertThat(HandMade.value(figures, "on screen sounds")).isEqualTo(2);
        assertThat(HandMade.value(figures, "order words")).isEqualTo(3);
        assertThat(HandMade.value(figures, "off screen sounds")).isEqualTo(4);
        assertThat(HandMade.value(figures, "silent objects")).isEqualTo(5);
        assertThat(HandMade.value(figures, "a word"))
                .as("of ten words, six by 1")
                .isEqualTo(2);
    }

    @Test
    void whatWasNeverAskedHasNoFigure() {
        assertThat(surprise.figures("group")).isEmpty();
    }
}
