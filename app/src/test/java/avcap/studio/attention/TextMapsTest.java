package avcap.studio.attention;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.session.MapMethod;
import avcap.studio.session.Session;
import avcap.studio.session.TextMaps;
import avcap.studio.session.TextMaps.State;
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

/** Maps that take the model a while: when they are sought, and that they are found once. */
class TextMapsTest {

    private final Session session = Explained.session(Explained.NINE);
    private final FakeCaptioner captioner = new FakeCaptioner(Explained.NINE, TwoPictures.SHAPE);
    private final List<Runnable> resting = new ArrayList<>();

    private TextMaps maps(Path folder, Pause pause) throws Exception {
        Explained.open(session, folder);
        session.captionerProperty().set(captioner);
        return new TextMaps(session, Workshop.immediate(), pause);
    }

    private int hottest(AttentionViewModel attention) {
        return Objects.requireNonNull(attention.saliencyProperty().get())
                .hottest(1)
                .get(0)
                .token();
    }

    @Test
    void relevanceIsFoundForTheWordThatIsLookedAt(@TempDir Path folder) throws Exception {
        maps(folder, Pause.none());
        AttentionViewModel attention = new AttentionViewModel(session);

        session.attention().methodProperty().set(MapMethod.RELEVANCE);
        assertThat(attention.saliencyProperty().get()).isNull();
        session.words().select(2);

        assertThat(hottest(attention)).isEqualTo(2);
        assertThat(session.attention().foundProperty().get()).containsOnlyKeys(2);
    }

    @Test
    void leavingPartsOutTellsOfAllWordsAtOnceAndIsDoneOnce(@TempDir Path folder) throws Exception {
        maps(folder, Pause.none());
        session.attention().methodProperty().set(MapMethod.OCCLUSION);
        session.words().select(2);
        int calls = captioner.calls();

        session.words().select(3);
        session.attention().methodProperty().set(MapMethod.HEADS);
        session.attention().methodProperty().set(MapMethod.OCCLUSION);

        assertThat(session.attention().foundProperty().get()).hasSize(9);
        assertThat(captioner.calls()).isEqualTo(calls);
    }

    @Test
    void anotherTextHasMapsOfItsOwnAndTheFirstIsFoundAgain(@TempDir Path folder) throws Exception {
        TextMaps maps = maps(folder, Pause.none());
        session.attention().methodProperty().set(MapMethod.RELEVANCE);
        session.words().select(2);
        var before = Objects.requireNonNull(session.explanationProperty().get());

        session.explanationProperty().set(null);
        assertThat(session.attention().foundProperty().get()).isEmpty();
        assertThat(maps.stateProperty().get()).isEqualTo(State.IDLE);
        int calls = captioner.calls();
        session.explanationProperty().set(before);

        assertThat(session.attention().foundProperty().get()).containsOnlyKeys(2);
        assertThat(captioner.calls()).isEqualTo(calls);
    }

    @Test
    void waitsUntilAWordIsLookedAtForAWhile(@TempDir Path folder) throws Exception {
        TextMaps maps = maps(folder, resting::add);
        session.attention().methodProperty().set(MapMethod.OCCLUSION);

        session.words().select(2);
        assertThat(maps.stateProperty().get()).isEqualTo(State.SEEKING);
        resting.get(resting.size() - 1).run();

        assertThat(maps.stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(maps.job().isBusy()).isFalse();
    }

    @Test
    void seeksNothingWithoutAModel(@TempDir Path folder) throws Exception {
        TextMaps maps = maps(folder, Pause.none());
        session.captionerProperty().set(null);
        session.attention().methodProperty().set(MapMethod.RELEVANCE);

        session.words().select(2);

        assertThat(maps.stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(maps.study()).isEmpty();
    }

    @Test
    void whatCannotBeFoundIsSaidAndCanBeTriedAgain(@TempDir Path folder) throws Exception {
        TextMaps maps = maps(folder, Pause.none());
        session.captionerProperty().set(new FakeCaptioner(Explained.NINE, TwoPictures.SHAPE) {
            @Override
            public avcap.inference.attention.Saliency relevance(
                    avcap.inference.features.AvInput input,
                    String text,
                    int word,
                    avcap.inference.progress.Progress progress) {
                throw new IllegalStateException("no gradient");
            }
        });
        session.attention().methodProperty().set(MapMethod.RELEVANCE);

        session.words().select(2);
        assertThat(maps.stateProperty().get()).isEqualTo(State.FAILED);

        session.words().select(3);
        assertThat(maps.stateProperty().get()).isEqualTo(State.FAILED);
    }
}
