package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.SearchOptions;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.Readings;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterfactualViewModelTest {

    private final Bench bench;

    CounterfactualViewModelTest(@TempDir Path folder) {
        this.bench = new Bench(folder).open();
    }

    /** Says something else of an input that is not the clip's own, and finds "dog" less likely there. */
    private FakeCaptioner listening() {
        AvInput own = bench.session.clip().features().orElseThrow().input();
        return new FakeCaptioner("a dog barks") {
            @Override
            public Caption caption(AvInput input, SearchOptions options, Progress progress) {
                return score(input, input == own ? "a dog barks" : "a cat sleeps", progress);
            }

            @Override
            public Caption score(AvInput input, String text, Progress progress) {
                Caption whole = super.score(input, text, progress);
                List<CaptionWord> words = whole.words().stream()
                        .map(word -> new CaptionWord(
                                word.span(),
                                word.logProbability()
                                        - (input != own && word.text().equals("dog") ? 1.5 : 0)))
                        .toList();
                return new Caption(text, words, whole.score(), whole.modality(), whole.modelId());
            }
        };
    }

    private CaptioningViewModel captioning() {
        return new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
    }

    @Test
    void silenceInTheSpanChangesWhatIsSaidAndWhatTheWordsAreWorth() {
        bench.session.captionerProperty().set(listening());
        CaptioningViewModel captioning = captioning();
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning);
        captioning.typed("a dog barks");
        bench.session.playhead().loop(TimeSpan.ofSeconds(0.1, 0.4));

        without.withoutSound();

        Counterfactual found = without.foundProperty().get();
        assertThat(found).isNotNull();
        assertThat(found.said()).isEqualTo("a cat sleeps");
        assertThat(found.words()).extracting(Counterfactual.Change::word).containsExactly("a", "dog", "barks");
        assertThat(found.words().get(1).change()).isCloseTo(-1.5, within(1e-9));
        assertThat(found.words().get(2).change()).isZero();
        assertThat(captioning.textProperty().get()).isEqualTo("a dog barks");

        without.take();
        assertThat(captioning.textProperty().get()).isEqualTo("a cat sleeps");
    }

    @Test
    void saysWhatIsMissing() {
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());

        without.withoutSound();
        assertThat(without.problemProperty().get()).contains("Mark a stretch");

        bench.session.playhead().loop(TimeSpan.ofSeconds(3, 4)); // pictures are at 2.5 and 7.5 s
        without.withoutPicture();
        assertThat(without.problemProperty().get()).contains("None of the pictures");

        bench.session.playhead().loop(TimeSpan.ofSeconds(2, 4));
        without.withoutPicture();
        assertThat(without.problemProperty().get()).isEmpty();
        assertThat(without.foundProperty().get()).isNotNull();

        bench.session.captionerProperty().set(null);
        without.withoutSound();
        assertThat(without.problemProperty().get()).contains("no model");
        assertThat(without.foundProperty().get()).isNull();
    }

    @Test
    void aFaultIsASentence() {
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());
        bench.session.captionerProperty().set(new FailingCaptioner());
        bench.session.playhead().loop(TimeSpan.ofSeconds(2, 4));

        without.withoutSound();

        assertThat(without.problemProperty().get()).contains("could not be asked");
        assertThat(without.workProperty().get()).isNull();
    }

    @Test
    void goesWithTheClip() {
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());
        bench.session.playhead().loop(TimeSpan.ofSeconds(2, 4));
        without.withoutSound();

        bench.session.select(CAT);

        assertThat(without.foundProperty().get()).isNull();
    }

    @Test
    void aClipWithoutPictureHasNoneToLeaveOut(@TempDir Path other) {
        Bench heard = new Bench(other).open(Readings::soundOnly);
        CaptioningViewModel captioning = new CaptioningViewModel(heard.session, heard.workshop, Pause.none());
        CounterfactualViewModel without = new CounterfactualViewModel(heard.session, heard.workshop, captioning);
        heard.session.playhead().loop(TimeSpan.ofSeconds(2, 4));

        without.withoutPicture();

        assertThat(without.problemProperty().get()).contains("None of the pictures");
    }
}
