package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordRangeTest {

    private static final List<String> WORDS = List.of("A", "dog", "barks", ",", "then", "the", "dog", "howls");

    @Test
    void aPhraseIsFoundWhereItStandsFirst() {
        assertThat(WordRange.find(WORDS, "dog")).contains(new WordRange(1, 2));
        assertThat(WordRange.find(WORDS, "the dog")).contains(new WordRange(5, 7));
    }

    @Test
    void capitalsAndMarksDoNotCount() {
        assertThat(WordRange.find(WORDS, "a Dog barks")).contains(new WordRange(0, 3));
        assertThat(WordRange.find(WORDS, "barks then")).contains(new WordRange(2, 5));
        assertThat(WordRange.find(List.of("the", "dog's", "bark"), "dog's bark"))
                .contains(new WordRange(1, 3));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(WordRange.find(List.of("apart", "from", "a", "part"), "a part"))
                .as("a word of the same letters")
                .contains(new WordRange(2, 4));
        assertThat(WordRange.find(WORDS, "cat")).isEmpty();
        assertThat(WordRange.find(WORDS, "dog then")).isEmpty();
        assertThat(WordRange.find(WORDS, "do")).isEmpty();
        assertThat(WordRange.find(WORDS, "og barks")).isEmpty();
        assertThat(WordRange.find(WORDS, " , ")).isEmpty();
    }
}
