package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.studio.work.Pause;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextWordsViewModelTest {

    private final Bench bench;
    private final CaptioningViewModel captioning;
    private final List<Runnable> rests = new ArrayList<>();
    private final NextWordsViewModel next;

    NextWordsViewModelTest(@TempDir Path folder) {
        bench = new Bench(folder).open();
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        next = new NextWordsViewModel(bench.session, bench.workshop, captioning, rests::add);
    }

    private void type(String text) {
        captioning.typed(text);
        captioning.caret().moved(text.length());
    }

    private void rest() {
        List<Runnable> waiting = List.copyOf(rests);
        rests.clear();
        waiting.forEach(Runnable::run);
    }

    private String ghost() {
        Suggestion shown = next.ghostProperty().get();
        return shown == null ? "" : shown.written();
    }

    @Test
    void showsTheLikeliestWordAfterARestAndNeverWritesIt() {
        type("a cat");
        assertThat(ghost()).isEmpty();

        rest();

        assertThat(ghost()).isEqualTo(" word0");
        assertThat(captioning.textProperty().get()).isEqualTo("a cat");
        assertThat(bench.session
                        .undo()
                        .texts(bench.session.placeProperty().get(), "")
                        .text())
                .isEqualTo("a cat");
    }

    @Test
    void takesItByKeyAndGoesOnAtOnce() {
        type("a cat");
        rest();

        next.take();

        assertThat(captioning.textProperty().get()).isEqualTo("a cat word0");
        assertThat(captioning.caret().placeProperty().get()).isEqualTo("a cat word0".length());
        assertThat(ghost()).isEqualTo(" word0");

        captioning.undo();
        assertThat(captioning.textProperty().get()).isEqualTo("a cat");
    }

    @Test
    void goesWithTheNextKeystroke() {
        type("a cat");
        rest();

        captioning.typed("a cat m");

        assertThat(ghost()).isEmpty();
    }

    @Test
    void comesOnlyBehindWhatAPersonWrote() {
        rest();
        assertThat(ghost()).isEmpty(); // the model's own draft

        type("a cat");
        captioning.caret().moved(1);
        rest();
        assertThat(ghost()).isEmpty();
    }

    @Test
    void staysAwayWhenItIsSwitchedOff() {
        next.toggle();

        type("a cat");
        rest();
        next.take();

        assertThat(ghost()).isEmpty();
        assertThat(captioning.textProperty().get()).isEqualTo("a cat");
        assertThat(next.list()).isPresent(); // who asks is answered all the same
    }

    @Test
    void listsTheLikeliestAndPutsOneBetweenWords() {
        type("a barks");
        captioning.caret().moved(1);
        CaretContext context = next.context();

        List<Suggestion> found = next.list().flatMap(Work::result).orElseThrow();
        assertThat(found).hasSize(NextWordsViewModel.COUNT);
        next.take(found.get(2), context);

        assertThat(captioning.textProperty().get()).isEqualTo("a word2 barks");
        assertThat(captioning.caret().placeProperty().get()).isEqualTo("a word2".length());
    }

    @Test
    void whatWasListedForAnotherTextIsNotPutIn() {
        type("a cat");
        CaretContext context = next.context();
        List<Suggestion> found = next.list().flatMap(Work::result).orElseThrow();

        type("a cat meows");
        next.take(found.get(0), context);

        assertThat(captioning.textProperty().get()).isEqualTo("a cat meows");
    }

    @Test
    void saysWhyThereAreNone() {
        type("a cat");
        captioning.caret().moved(4);
        assertThat(next.whyNone()).contains("behind a word");

        bench.session.captionerProperty().set(null);
        assertThat(next.whyNone()).contains("no model");
        assertThat(next.list()).isEmpty();
        rest();
        assertThat(ghost()).isEmpty();
    }

    @Test
    void isOffWhereNothingCanBeChanged() {
        bench.project.onlyRead("The project is open in another window.");

        captioning.caret().moved(1);
        rest();

        assertThat(next.whyNone()).contains("another window");
        assertThat(next.list()).isEmpty();
        assertThat(ghost()).isEmpty();
    }

    @Test
    void anotherClipForgetsIt() {
        type("a cat");
        rest();

        bench.session.select(CAT);
        rest();

        assertThat(ghost()).isEmpty();
    }

    @Test
    void whatComesForAnEarlierTextIsDropped() {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        try (Workshop real = Workshop.deliveringOn(window::add)) {
            NextWordsViewModel slow = new NextWordsViewModel(bench.session, real, captioning, Runnable::run);
            type("a cat");
            await().until(() -> window.size() >= 2); // it began, it ended
            captioning.typed("a cat meo");

            List.copyOf(window).forEach(Runnable::run);

            assertThat(slow.ghostProperty().get()).isNull();
        }
    }
}
