package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPlacesTest {

    @Test
    void findsScoredWordsWhereTheyStand() {
        List<MarkedWord> found = WordPlaces.scored("A dog barks", List.of("a", "dog", "barks"), List.of(.9, .5, .3));

        assertThat(found)
                .containsExactly(new MarkedWord(0, 1, .9), new MarkedWord(2, 5, .5), new MarkedWord(6, 11, .3));
    }

    @Test
    void keepsOneMarkAWordEvenIfItIsNotFound() {
        List<MarkedWord> found = WordPlaces.scored("a café", List.of("a", "cafe"), List.of(.9, .5));

        assertThat(found).hasSize(2);
        assertThat(found.get(1).isVisible()).isFalse();
    }

    @Test
    void wordsThatTypingDidNotTouchKeepTheirNumber() {
        List<MarkedWord> before = WordPlaces.scored("a dog barks", List.of("a", "dog", "barks"), List.of(.9, .5, .3));

        List<MarkedWord> now = WordPlaces.carried(before, "a dog barks", "a big dog barks");

        assertThat(now)
                .containsExactly(
                        new MarkedWord(0, 1, .9),
                        new MarkedWord(2, 5, null),
                        new MarkedWord(6, 9, .5),
                        new MarkedWord(10, 15, .3));
    }

    @Test
    void aWordTypedIntoLosesItsNumber() {
        List<MarkedWord> before = WordPlaces.scored("a dog", List.of("a", "dog"), List.of(.9, .5));

        assertThat(WordPlaces.carried(before, "a dog", "a dogs"))
                .containsExactly(new MarkedWord(0, 1, .9), new MarkedWord(2, 6, null));
    }

    @Test
    void printsNumbersWithoutTheLeadingZero() {
        assertThat(new MarkedWord(0, 1, .974).number()).isEqualTo(".97");
        assertThat(new MarkedWord(0, 1, 1.0).number()).isEqualTo("1.00");
        assertThat(new MarkedWord(0, 1, null).number()).isEmpty();
    }
}
