package avcap.studio.annotation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptedWordsTest {

    private final AcceptedWords words = new AcceptedWords();

    private void accept(String... captions) {
        for (String caption : captions) {
            words.accept(words.read(caption));
        }
    }

    private Novelty novelty(String text) {
        return words.novelty(words.read(text));
    }

    @Test
    void countsTheMeanRarityOfTheContentWords() {
        accept("A dog barks.", "the dog howls", "a dog and a dog");

        // of N = 3: dog in 3, ln(4/4) = 0; barks in 1, ln(4/2)/ln(4) = 1/2; an accordion in none, ln(4/1)/ln(4) = 1
        assertThat(novelty("a dog barks").value()).isCloseTo((0 + 0.5) / 2, within(1e-12));
        assertThat(novelty("a dog with an accordion").value()).isCloseTo((0 + 1) / 2.0, within(1e-12));
        assertThat(novelty("the dog").value()).isZero();
        assertThat(novelty("an accordion").value()).isEqualTo(1);
    }

    @Test
    void namesWhatNobodyHasAccepted() {
        accept("a dog barks");

        assertThat(novelty("A zither, a dog and an accordion!").unseen()).containsExactly("zither", "accordion");
        assertThat(novelty("a dog barks").unseen()).isEmpty();
        assertThat(novelty("a dog barks").rarest())
                .as("one caption of one is not seldom")
                .isEmpty();
    }

    @Test
    void namesAWordThatIsSeldom() {
        IntStream.range(0, 9).forEach(each -> accept("a dog barks"));
        accept("a zither");

        assertThat(novelty("a dog and a zither").rarest()).isEqualTo("zither");
    }

    @Test
    void everythingIsAlikeAsLongAsNothingIsAccepted() {
        assertThat(novelty("an accordion")).isEqualTo(novelty("a dog barks"));
        assertThat(novelty("an accordion").unseen()).isEmpty();
    }

    @Test
    void forgetsWhatIsNotAcceptedAnyMore() {
        accept("a dog barks", "a bell rings");

        words.withdraw(words.read("a dog barks"));

        assertThat(novelty("a dog barks").value()).isEqualTo(1);
        assertThat(novelty("a bell rings").value()).isZero();
    }

    @Test
    void readsWordsOfOtherScripts() {
        accept("ein Hund läuft", "собака лает");

        assertThat(novelty("Läuft ein Bär? собака").unseen()).containsExactly("bär");
    }
}
