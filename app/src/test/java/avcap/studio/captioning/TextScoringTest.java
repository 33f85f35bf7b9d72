package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.features.AvInput;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.session.WordSource;
import avcap.studio.testing.FakeCaptioner;
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

    /** "dog" is seen and "barks" is heard. */
    private static FakeCaptioner leaning() {
        return new FakeCaptioner("") {
            @Override
            public Caption score(AvInput input, String text, Progress progress) {
                Caption whole = super.score(input, text, progress);
                List<CaptionWord> words = whole.words().stream()
                        .map(word -> new CaptionWord(
                                word.span(), word.logProbability() - loss(word.text(), input.modality())))
                        .toList();
                return new Caption(text, words, whole.score(), whole.modality(), whole.modelId());
            }

            private double loss(String word, Modality given) {
                boolean isLost = (word.equals("dog") && given == Modality.SOUND)
                        || (word.equals("barks") && given == Modality.PICTURE);
                return isLost ? 2 : 0;
            }
        };
    }

    @Test
    void tellsWhatEachWordWasTakenFromByWhatItLoses() {
        bench.session.captionerProperty().set(leaning());

        scoring.show("a dog barks", List.of());

        assertThat(scoring.wordsProperty().get())
                .extracting(MarkedWord::source)
                .containsExactly(WordSource.WORDS, WordSource.PICTURE, WordSource.SOUND);
        assertThat(numbers()).containsExactly(".90", ".74", ".61");
        bench.session.words().select(2);
        assertThat(bench.session.words().selectedSource()).contains(WordSource.SOUND);
    }

    @Test
    void wordsThatWereNotTouchedKeepTheirSource() {
        bench.session.captionerProperty().set(leaning());
        scoring.show("a dog barks", List.of());

        scoring.typed("a big dog barks");

        assertThat(scoring.wordsProperty().get())
                .extracting(MarkedWord::source)
                .containsExactly(WordSource.WORDS, null, WordSource.PICTURE, WordSource.SOUND);
        assertThat(bench.session.words().selectedSource()).isEmpty();
    }

    @Test
    void aClipWithoutPictureTellsNoSources(@TempDir Path folder) {
        Bench silent = new Bench(folder).open(Readings::soundOnly);
        TextScoring heard = new TextScoring(silent.session, silent.workshop, pauses::add);

        heard.show("a dog", List.of());

        assertThat(heard.wordsProperty().get()).extracting(MarkedWord::source).containsOnlyNulls();
    }
}
