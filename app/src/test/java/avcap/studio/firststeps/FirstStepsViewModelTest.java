package avcap.studio.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.Session;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstStepsViewModelTest {

    private static final EntryId DOG = new EntryId(1);

    private final Session session = new Session(Workshop.immediate());
    private final InMemoryProject project = InMemoryProject.of("dog", "cat");
    private final FirstStepsViewModel steps = new FirstStepsViewModel(session);

    @BeforeEach
    void open() throws StoreException {
        session.open(project, project.entries());
    }

    private static Explanation why(String text) {
        FakeCaptioner model = new FakeCaptioner(text);
        return model.explain(
                Readings.both(Path.of("dog.mp4"), model.inputShape()).input(), text, Progress.none());
    }

    @Test
    void aWordIsLookedAtOnceItsMapIsThere() {
        session.words().show(List.of(new ScoredWord("dog", .5), new ScoredWord("barks", .9)));
        session.words().select(1);
        assertThat(steps.isDone(FirstStep.LOOK)).isFalse();

        session.explanationProperty().set(why("dog barks"));

        assertThat(steps.isDone(FirstStep.LOOK)).isTrue();
        assertThat(steps.next()).contains(FirstStep.CORRECT);
    }

    @Test
    void aMapWithoutAWordChosenIsNotLookedAt() {
        session.words().show(List.of(new ScoredWord("dog", .5)));
        session.explanationProperty().set(why("dog"));

        assertThat(steps.isDone(FirstStep.LOOK)).isFalse();

        session.words().select(0);

        assertThat(steps.isDone(FirstStep.LOOK)).isTrue();
    }

    @Test
    void typingAloneCorrectsNothingButAcceptingWhatWasTypedDoes() {
        session.keep(DOG, "a dog barks twice");
        assertThat(steps.isDone(FirstStep.CORRECT)).isFalse();

        session.accept(DOG, "a dog barks twice", Optional.empty());

        assertThat(steps.isDone(FirstStep.CORRECT)).isTrue();
    }

    @Test
    void flaggingIsNoCorrection() {
        session.keep(DOG, "a dog");
        session.mark(DOG, Status.FLAGGED);

        assertThat(steps.isDone(FirstStep.CORRECT)).isFalse();
    }

    @Test
    void acceptingAnotherTextWithoutKeepingADraftIsACorrectionToo() {
        session.accept(DOG, "an owl hoots", Optional.empty());

        assertThat(steps.isDone(FirstStep.CORRECT)).isTrue();
    }

    @Test
    void whatIsPassedOverIsTickedIfItIsDoneAfterAll() {
        steps.pass(FirstStep.LOOK);
        steps.pass(FirstStep.EXPORT);
        assertThat(steps.next()).contains(FirstStep.CORRECT);
        assertThat(steps.isPassed(FirstStep.EXPORT)).isTrue();

        steps.exported();

        assertThat(steps.isDone(FirstStep.EXPORT)).isTrue();
        assertThat(steps.isPassed(FirstStep.EXPORT)).isFalse();
    }

    @Test
    void comeBackAsTheyWereAndFromTheBeginningOnceAllAreThrough() {
        steps.recall(List.of(FirstStep.LOOK), List.of(FirstStep.CORRECT), false);
        assertThat(steps.shownProperty().get()).isFalse();

        steps.show();
        assertThat(steps.next()).contains(FirstStep.EXPORT);

        steps.exported();
        assertThat(steps.next()).isEmpty();
        assertThat(steps.shownProperty().get()).isTrue();

        steps.show();
        assertThat(steps.next()).contains(FirstStep.LOOK);
    }
}
