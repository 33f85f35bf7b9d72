package avcap.studio.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordAlternativesTest {

    private static List<List<String>> wordings(String... texts) {
        return WordAlternatives.of(List.of(texts)).places().stream()
                .map(WordAlternatives.Place::wordings)
                .toList();
    }

    @Test
    void commonWordsArePlainAndDifferingOnesAreAlternatives() {
        assertThat(wordings("a dog barks then rings", "a cat barks then rings", "a dog barks while it rings"))
                .containsExactly(
                        List.of("a"),
                        List.of("dog", "cat"),
                        List.of("barks"),
                        List.of("then", "while it"),
                        List.of("rings"));
    }

    @Test
    void aTextMayHaveNothingWhereAnotherHasWords() {
        assertThat(wordings("a dog barks", "dog barks loudly"))
                .containsExactly(List.of("a", ""), List.of("dog barks"), List.of("", "loudly"));
    }

    @Test
    void oneTextOrEqualOnesHaveNoForks() {
        assertThat(wordings("a dog barks")).containsExactly(List.of("a dog barks"));
        assertThat(WordAlternatives.of(List.of("a dog", "A dog")).forks()).isEmpty();
        assertThat(wordings("", "")).isEmpty();
    }

    @Test
    void textsWithoutACommonWordAreOneFork() {
        assertThat(wordings("a dog", "two cats")).containsExactly(List.of("a dog", "two cats"));
    }

    @Test
    void wordingsAreChosenOneByOne() {
        WordAlternatives all = WordAlternatives.of(List.of("a dog barks", "the cat barks twice", "a dog meows"));
        assertThat(all.text()).isEqualTo("a dog barks");
        assertThat(all.forks()).hasSize(1); // "barks" is not in all, so nothing is common

        WordAlternatives two = WordAlternatives.of(List.of("a dog barks", "the dog meows"));
        assertThat(two.take(0, 1).text()).isEqualTo("the dog barks");
        assertThat(two.take(0, 1).take(2, 1).text()).isEqualTo("the dog meows");
    }
}
