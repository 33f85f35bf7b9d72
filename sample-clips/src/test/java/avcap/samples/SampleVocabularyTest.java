package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleVocabularyTest {

    private static final List<String> PIECES = SampleVocabulary.pieces();

    @Test
    void beginsWithTheFiveMarksInBertsOrder() {
        assertThat(PIECES).startsWith("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    }

    @Test
    void holdsNoPieceTwice() {
        assertThat(PIECES).doesNotHaveDuplicates();
    }

    @Test
    void knowsEveryWordOfEveryCaptionAsAWhole() {
        Set<String> words = new HashSet<>();
        for (long seed = 0; seed < 2000; seed++) {
            Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed);
            SceneGrammar.references(scene, 5).forEach(sentence -> words.addAll(List.of(sentence.split(" "))));
        }

        assertThat(PIECES).containsAll(words);
    }

    @Test
    void staysSmall() {
        assertThat(PIECES).hasSizeLessThan(350);
    }

    @Test
    void holdsEveryLetterAndDigitAloneAndInsideAWord() {
        "abcdefghijklmnopqrstuvwxyz0123456789"
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .forEach(c -> assertThat(PIECES).contains(c, "##" + c));
    }
}
