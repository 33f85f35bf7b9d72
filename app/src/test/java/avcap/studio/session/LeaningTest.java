package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.session.LookedPlace.Kind;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.TwoPictures;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three words over eight cells of sound in two bands of four columns and four of a picture: word i is chosen by the row that
 * has half its weight on cell i and the other half evenly on all 17 columns, 12 cells and 5 texts.
 */
class LeaningTest {

    private static final double EVEN = .5 / 17;

    private final Session session = new Session(Workshop.immediate());
    private final Leaning leaning = session.leaning();

    @BeforeEach
    void explain(@TempDir Path folder) throws Exception {
        TwoPictures.open(session, folder);
        Explanation why = new FakeCaptioner("a dog barks", TwoPictures.SHAPE)
                .explain(TwoPictures.input(), "a dog barks", Progress.none());
        session.words()
                .show(why.caption().words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
        session.explanationProperty().set(why);
    }

    @Test
    void aColumnOfSoundIsAllItsBands() {
        leaning.pointAtSound(1, 0);

        assertThat(leaning.sharesProperty().get()).hasSize(3);
        assertThat(leaning.sharesProperty().get().get(1)).isCloseTo(.5 + 2 * EVEN, within(1e-6));
        assertThat(leaning.sharesProperty().get().get(0)).isCloseTo(2 * EVEN, within(1e-6));
        assertThat(leaning.glow(1)).isEqualTo(1);
        assertThat(leaning.glow(0)).isCloseTo(2 * EVEN / (.5 + 2 * EVEN), within(1e-6));
        assertThat(LeaningWords.told(session)).isEqualTo("0.2 s: dog 56 %, a 5.9 %, barks 5.9 %");
    }

    @Test
    void whereEvenTheLargestIsLessThanAnEvenShareNothingStandsOut() {
        leaning.pointAtPicture(0, 1, 1);

        // The last of twelve cells has only the even part of each word's look; alike everywhere would be a twelfth.
        assertThat(leaning.glow(0)).isCloseTo(EVEN * 12, within(1e-6));
    }

    @Test
    void aBandIsAllColumnsAndACellIsWhereBothCross() {
        leaning.pointAtSound(2, 0);
        leaning.turn();
        assertThat(leaning.kind()).isEqualTo(Kind.BAND);
        // All three words look at the lower band: half their weight and four even shares.
        assertThat(leaning.sharesProperty().get())
                .allSatisfy(share -> assertThat(share).isCloseTo(.5 + 4 * EVEN, within(1e-6)));

        leaning.turn();

        assertThat(leaning.sharesProperty().get().get(2)).isCloseTo(.5 + EVEN, within(1e-6));
        assertThat(leaning.sharesProperty().get().get(0)).isCloseTo(EVEN, within(1e-6));
        assertThat(LeaningWords.told(session)).startsWith("0.3 s, ").contains(" Hz: barks 53 %");
    }

    @Test
    void keysGoFromKindToKindAndStayInside() {
        leaning.move(1, 0);
        assertThat(leaning.placeProperty().get()).isEqualTo(new LookedPlace.Sound(Kind.TIME, 0, 0));
        leaning.move(-1, 0);
        assertThat(leaning.placeProperty().get()).isEqualTo(new LookedPlace.Sound(Kind.TIME, 0, 0));

        leaning.turn();
        leaning.turn();
        leaning.turn();
        assertThat(leaning.placeProperty().get()).isEqualTo(new LookedPlace.Region(0, 1, 1));
        leaning.move(-1, 1);
        assertThat(leaning.placeProperty().get()).isEqualTo(new LookedPlace.Region(0, 0, 0));
        assertThat(LeaningWords.told(session)).startsWith("picture at 3.0 s, row 1, column 1: ");

        leaning.turn();
        assertThat(leaning.placeProperty().get()).isInstanceOf(LookedPlace.Sound.class);
    }

    @Test
    void whatIsOutsideIsNothingAndOtherMethodsCountAnew() {
        leaning.pointAtSound(9, 0);
        assertThat(leaning.placeProperty().get()).isNull();
        assertThat(leaning.sharesProperty().get()).isEmpty();

        leaning.pointAtSound(1, 0);
        session.attention().methodProperty().set(MapMethod.RELEVANCE);

        assertThat(leaning.sharesProperty().get()).containsExactly(0.0, 0.0, 0.0);
        assertThat(LeaningWords.told(session)).isEqualTo("0.2 s: no word looked there");
    }

    @Test
    void whoeverIsToldOfAPlaceFindsTheSharesOfIt() {
        List<String> told = new ArrayList<>();
        leaning.placeProperty().addListener((observed, before, now) -> told.add(LeaningWords.told(session)));

        leaning.pointAtSound(1, 0);
        leaning.pointAtSound(2, 0);
        leaning.clear();

        assertThat(told).hasSize(3);
        assertThat(told.get(0)).startsWith("0.2 s: dog ");
        assertThat(told.get(1)).startsWith("0.3 s: barks ");
        assertThat(told.get(2)).isEmpty();
    }

    @Test
    void aPlaceThatThePointerRestsOnLeavesTheArrowsToOthers() {
        leaning.pointAtSound(1, 0);
        assertThat(leaning.isWalked()).isFalse();

        leaning.move(1, 0);
        assertThat(leaning.isWalked()).isTrue();

        leaning.pointAtSound(1, 0);
        assertThat(leaning.isWalked()).isFalse();
        leaning.turn();
        assertThat(leaning.isWalked()).isTrue();
        leaning.clear();
        assertThat(leaning.isWalked()).isFalse();
    }

    @Test
    void withoutExplainedWordsNothingIsPointedAt() {
        session.explanationProperty().set(null);

        leaning.turn();

        assertThat(leaning.placeProperty().get()).isNull();
        assertThat(LeaningWords.told(session)).isEmpty();
    }
}
