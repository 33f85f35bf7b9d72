package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.studio.annotation.ScoredWord;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextScoringTest {

    private final Bench bench;
    private final Deque<Runnable> pauses = new ArrayDeque<>();
    private final TextScoring scoring;

    TextScoringTest(@TempDir Path folder) {
        bench = new Bench(folder, Workshop.immediate()).open(Readings::both);
        scoring = new TextScoring(bench.session, bench.workshop, pauses::add);
    }

    private void rest() {
        pauses.removeLast().run();
    }

    private List<String> numbers() {
        return scoring.wordsProperty().get().stream().map(MarkedWord::number).toList();
    }

    @Test
    void scoresAndExplainsAText() {
        scoring.show("a dog", List.of());

        assertThat(numbers()).containsExactly(".90", ".74");
        assertThat(scoring.staleProperty().get()).isFalse();
        assertThat(bench.session.explanationProperty().get()).isNotNull();
    }

    @Test
    void asksOnlyAfterARestInTyping() {
        scoring.show("a dog", List.of());
        int asked = bench.model.calls();

        scoring.typed("a dog b");
        scoring.typed("a dog ba");
        assertThat(bench.model.calls()).isEqualTo(asked);
        assertThat(scoring.staleProperty().get()).isTrue();

        rest();
        assertThat(scoring.staleProperty().get()).isFalse();
        assertThat(numbers()).containsExactly(".90", ".74", ".82");
    }

    @Test
    void wordsThatWereNotTouchedKeepTheirNumber() {
        scoring.show("a dog barks", List.of());

        scoring.typed("a big dog barks");

        assertThat(numbers()).containsExactly(".90", "", ".74", ".61");
    }

    @Test
    void whatIsKnownIsShownBeforeTheModelHasSpoken() {
        bench.session.captionerProperty().set(null);

        scoring.show("a dog", List.of(new ScoredWord("a", Math.log(.5)), new ScoredWord("dog", Math.log(.25))));

        assertThat(numbers()).containsExactly(".50", ".25");
        assertThat(scoring.captionProperty().get()).isNull();
    }

    @Test
    void whatComesOfATextThatWasLeftIsDropped() {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        try (Workshop real = Workshop.deliveringOn(window::add)) {
            TextScoring slow = new TextScoring(bench.session, real, pauses::add);
            slow.show("first", List.of());
            await().until(() -> window.size() == 2); // it began, it ended
            slow.typed("second text");

            window.forEach(Runnable::run);

            assertThat(slow.captionProperty().get()).isNull();
            assertThat(slow.staleProperty().get()).isTrue();
            assertThat(slow.wordsProperty().get())
                    .extracting(MarkedWord::number)
                    .containsExactly("", "");
        }
    }

    @Test
    void aFaultLeavesTheWordsWithoutNumbers() {
        bench.session.captionerProperty().set(new FailingCaptioner());

        scoring.show("a dog", List.of());

        assertThat(numbers()).containsExactly("", "");
        assertThat(bench.session.explanationProperty().get()).isNull();
    }

    @Test
    void anotherClipForgetsTheReasons() {
        scoring.show("a dog", List.of());

        bench.session.select(CAT);

        assertThat(bench.session.explanationProperty().get()).isNull();
    }
}
