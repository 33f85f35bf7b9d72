package avcap.studio.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.Faithfulness;
import avcap.inference.attention.HeadReduction;
import avcap.studio.attention.Holding.State;
import avcap.studio.session.Session;
import avcap.studio.session.TextMaps;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.TwoPictures;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the map of a word is put to the test once it is looked at. */
class HoldingViewModelTest {

    private final Session session = Explained.session(Explained.NINE);
    private final List<Runnable> resting = new ArrayList<>();

    private HoldingViewModel model(Pause pause) {
        Workshop workshop = Workshop.immediate();
        TextMaps maps = new TextMaps(session, workshop, Pause.none());
        return new HoldingViewModel(session, new AttentionViewModel(session), maps, workshop, pause);
    }

    private void load(Path folder) throws Exception {
        Explained.open(session, folder);
        session.captionerProperty().set(new FakeCaptioner(Explained.NINE, TwoPictures.SHAPE));
    }

    @Test
    void testsNothingWithoutAModelAWordOrAClip(@TempDir Path folder) throws Exception {
        HoldingViewModel model = model(Pause.none());
        session.words().select(2);
        assertThat(model.holdingProperty().get()).isEqualTo(Holding.NONE);

        load(folder);
        session.words().select(-1);

        assertThat(model.holdingProperty().get()).isEqualTo(Holding.NONE);
    }

    @Test
    void testsTheChosenWordAgainstChance(@TempDir Path folder) throws Exception {
        load(folder);
        HoldingViewModel model = model(Pause.none());

        session.words().select(2);

        Holding holding = model.holdingProperty().get();
        assertThat(holding.state()).isEqualTo(State.TESTED);
        Faithfulness result = Objects.requireNonNull(holding.result());
        assertThat(result.chanceFalls()).hasSize(5);
    }

    @Test
    void waitsUntilAWordIsLookedAtForAWhile(@TempDir Path folder) throws Exception {
        load(folder);
        HoldingViewModel model = model(resting::add);

        session.words().select(2);
        session.words().select(3);

        assertThat(model.holdingProperty().get().state()).isEqualTo(State.TESTING);
        resting.get(resting.size() - 1).run();
        assertThat(model.holdingProperty().get().state()).isEqualTo(State.TESTED);
    }

    @Test
    void anotherWayOfFoldingHeadsIsTestedAnew(@TempDir Path folder) throws Exception {
        load(folder);
        HoldingViewModel model = model(Pause.none());
        session.words().select(2);
        List<Holding> seen = new ArrayList<>();
        model.holdingProperty().addListener((observed, before, now) -> seen.add(now));

        session.attention().reductionProperty().set(HeadReduction.head(0, 0));

        assertThat(seen).extracting(Holding::state).containsExactly(State.TESTING, State.TESTED);
    }

    @Test
    void aWordThatLosesByItsHottestCellHasAMapThatHolds(@TempDir Path folder) throws Exception {
        load(folder);
        HoldingViewModel model = model(Pause.none());

        session.words().select(1);

        Faithfulness result =
                Objects.requireNonNull(model.holdingProperty().get().result());
        assertThat(result.fall()).isCloseTo(FakeCaptioner.LOSS, within(1e-9));
        assertThat(result.beatsChance()).isTrue();
    }
}
