package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.TwoPictures;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several words looked at together: four words, of which word i looks half at cell i and half evenly at 18 columns. */
class PhraseTest {

    private static final String TEXT = "a dog barks loudly";
    private static final double EVEN = .5 / 18;

    private final Session session = new Session(Workshop.immediate());
    private final WordSelection words = session.words();
    private final FakeCaptioner captioner = new FakeCaptioner(TEXT, TwoPictures.SHAPE);

    @BeforeEach
    void explain(@TempDir Path folder) throws Exception {
        TwoPictures.open(session, folder);
        session.captionerProperty().set(captioner);
        Explanation why = captioner.explain(TwoPictures.input(), TEXT, Progress.none());
        words.show(scored(TEXT));
        session.explanationProperty().set(why);
    }

    private List<ScoredWord> scored(String text) {
        return captioner.score(TwoPictures.input(), text, Progress.none()).words().stream()
                .map(word -> new ScoredWord(word.text(), word.logProbability()))
                .toList();
    }

    @Test
    void isExtendedFromTheWordThatWasChosenFirst() {
        words.select(1);
        words.extendNext();
        assertThat(words.range()).isEqualTo(new WordRange(1, 3));
        assertThat(words.rangeText()).isEqualTo("dog barks");
        assertThat(words.rangeProbability()).isCloseTo(Math.exp(-.3 - .5), within(1e-9));

        words.extendPrevious();
        words.extendPrevious();
        assertThat(words.range()).isEqualTo(new WordRange(0, 2));
        words.extendTo(3);
        assertThat(words.range()).isEqualTo(new WordRange(1, 4));
        words.extendNext();
        assertThat(words.range()).isEqualTo(new WordRange(1, 4));

        words.next();
        assertThat(words.range()).isEqualTo(new WordRange(3, 4));
    }

    @Test
    void whoeverIsToldOfItFindsItsWord() {
        List<String> found = new ArrayList<>();
        words.rangeProperty()
                .addListener((observed, before, now) ->
                        found.add(words.selectedWord().map(ScoredWord::text).orElse("")));

        words.select(1);
        words.extendTo(3);
        words.select(WordSelection.NONE);

        assertThat(found).containsExactly("dog", "loudly", "");
    }

    @Test
    void withoutAWordItBeginsWithOne() {
        words.extendNext();
        assertThat(words.range()).isEqualTo(new WordRange(0, 1));

        words.select(WordSelection.NONE);
        assertThat(words.range().isEmpty()).isTrue();
        assertThat(words.rangeText()).isEmpty();
    }

    @Test
    void staysWhileItsWordsAreTheSameAndGoesWithThem() {
        words.select(1);
        words.extendNext();

        words.show(scored("a dog barks again"));
        assertThat(words.range()).isEqualTo(new WordRange(1, 3));
        words.show(scored("a cat barks again"));
        assertThat(words.range()).isEqualTo(new WordRange(2, 3));
        words.show(scored("a cat"));
        assertThat(words.range()).isEqualTo(WordRange.NONE);
    }

    @Test
    void itsMapIsTheMeanOfItsWordsMaps() {
        ChosenSaliency chosen = new ChosenSaliency(session);
        words.select(1);
        words.extendNext();

        Saliency map = Objects.requireNonNull(chosen.property().get());

        // Cells 1 and 2 have half of one word's weight each, so a quarter of the phrase's, and the even share.
        assertThat(map.weight(1)).isCloseTo(.25 + EVEN, within(1e-6));
        assertThat(map.weight(2)).isCloseTo(.25 + EVEN, within(1e-6));
        assertThat(map.weight(3)).isCloseTo(EVEN, within(1e-6));
        assertThat(map.soundShare() + map.pictureShare() + map.wordsShare()).isCloseTo(1, within(1e-9));
    }

    @Test
    void slowMethodsSeekOnlyTheWordsThatAreMissing() {
        TextMaps maps = new TextMaps(session, Workshop.immediate(), Pause.none());
        ChosenSaliency chosen = new ChosenSaliency(session);
        session.attention().methodProperty().set(MapMethod.RELEVANCE);
        words.select(1);
        assertThat(session.attention().foundProperty().get()).containsOnlyKeys(1);

        words.extendTo(3);

        assertThat(session.attention().foundProperty().get()).containsOnlyKeys(1, 2, 3);
        assertThat(maps.stateProperty().get()).isEqualTo(TextMaps.State.IDLE);
        Saliency map = Objects.requireNonNull(chosen.property().get());
        assertThat(List.of(map.weight(1), map.weight(2), map.weight(3)))
                .allSatisfy(weight -> assertThat(weight).isCloseTo(1.0 / 3, within(1e-9)));
    }
}
