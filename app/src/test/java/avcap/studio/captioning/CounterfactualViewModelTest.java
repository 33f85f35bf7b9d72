package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.SearchOptions;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.AvInput;
import avcap.inference.features.MelRange;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Segment;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.Readings;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        bench.session.playhead().loop(TimeSpan.ofSeconds(0.1, 0.4));

        without.withoutSound();

        assertThat(without.problemProperty().get()).contains("could not be asked");
        assertThat(without.workProperty().get()).isNull();
    }

    @Test
    void goesWithTheClip() {
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());
        bench.session.playhead().loop(TimeSpan.ofSeconds(0.1, 0.4));
        without.withoutSound();
        assertThat(without.foundProperty().get()).isNotNull();

        bench.session.select(CAT);

        assertThat(without.foundProperty().get()).isNull();
    }

    @Test
    void tellsOnlyOfTheSoundThatTheModelHears() {
        listener();
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());

        bench.session.playhead().loop(TimeSpan.ofSeconds(0.5, 4));
        without.withoutSound();
        assertThat(without.foundProperty().get().leftOut().told()).contains("0.50 to 0.64 s");

        bench.session.playhead().loop(TimeSpan.ofSeconds(3, 4));
        without.withoutSound();
        assertThat(without.foundProperty().get()).isNull();
        assertThat(without.problemProperty().get()).contains("only the first 0.64 s");
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

    /** Keeps what it was asked about. */
    private static final class Listener extends FakeCaptioner {

        private final List<AvInput> heard = new ArrayList<>();

        Listener() {
            super("a dog barks");
        }

        @Override
        public Caption caption(AvInput input, SearchOptions options, Progress progress) {
            heard.add(input);
            return super.caption(input, options, progress);
        }

        AvInput last() {
            return heard.get(heard.size() - 1);
        }
    }

    private Listener listener() {
        Listener listener = new Listener();
        bench.session.captionerProperty().set(listener);
        bench.session
                .explanationProperty()
                .set(listener.explain(
                        bench.session.clip().features().orElseThrow().input(), "a dog barks", Progress.none()));
        return listener;
    }

    @Test
    void silencesTheMarkedBoxAndNothingAroundIt() {
        Listener listener = listener();
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());
        bench.session.segmentChoice().mark(TimeSpan.ofSeconds(0.1, 0.4), new FrequencyBand(800, 1600));

        without.withoutBox();

        assertThat(without.foundProperty().get().leftOut().told())
                .startsWith("Without 800–1,600 Hz from 0.10 to 0.40 s the model says");
        MelRange rows = MelRange.between(800, 1600, 32, 16_000);
        float[] heard = listener.last().audio().orElseThrow(); // silence throughout, that is a reading of zeros
        for (int row = 0; row < 64; row++) {
            for (int band = 0; band < 32; band++) {
                boolean isIn = row >= 10 && row < 40 && band >= rows.from() && band < rows.to();
                assertThat(heard[row * 32 + band] != 0).isEqualTo(isIn);
            }
        }
        assertThat(listener.last().video())
                .isEqualTo(bench.session.clip().features().orElseThrow().input().video());
    }

    @Test
    void theBoxOfTheChosenSegmentIsTakenBeforeTheMarkedStretch() {
        listener();
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());
        bench.session
                .segmentChoice()
                .choose(new Segment(
                        1,
                        Bench.DOG,
                        TimeSpan.ofSeconds(0.2, 0.3),
                        Optional.of(new FrequencyBand(100, 300)),
                        "bell",
                        "ding",
                        new Annotator("ben"),
                        Instant.EPOCH));

        without.withoutBox();

        assertThat(without.foundProperty().get().leftOut().told()).contains("100–300 Hz from 0.20 to 0.30 s");
    }

    @Test
    void saysWhyABoxCannotBeLeftOut() {
        listener();
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());

        without.withoutBox();
        assertThat(without.problemProperty().get()).contains("Choose a box");
        bench.session.playhead().loop(TimeSpan.ofSeconds(0, 0.2)); // all frequencies are no box
        without.withoutBox();
        assertThat(without.problemProperty().get()).contains("Choose a box");

        bench.session.segmentChoice().mark(TimeSpan.ofSeconds(0.64, 2), new FrequencyBand(800, 1600));
        without.withoutBox();
        assertThat(without.problemProperty().get()).contains("only the first 0.64 s");
        bench.session.segmentChoice().mark(TimeSpan.ofSeconds(0, 2), new FrequencyBand(8000, 9000));
        without.withoutBox();
        assertThat(without.problemProperty().get()).contains("nothing above 8,000 Hz");
        bench.session.segmentChoice().mark(TimeSpan.ofSeconds(0, 2), new FrequencyBand(0, 15));
        without.withoutBox();
        assertThat(without.problemProperty().get()).contains("nothing as low");
        assertThat(without.foundProperty().get()).isNull();
    }

    @Test
    void blanksThePatchThatIsLookedAtInItsOwnPicturesOrInThoseOfTheStretch() {
        Listener listener = listener();
        bench.session.clip().features().orElseThrow().input().video().ifPresent(pixels -> Arrays.fill(pixels, 1));
        CounterfactualViewModel without = new CounterfactualViewModel(bench.session, bench.workshop, captioning());

        without.withoutRegion();
        assertThat(without.problemProperty().get()).contains("Point at a patch");

        bench.session.leaning().pointAtPicture(0, 0, 1);
        bench.session.leaning().clear(); // the keys went elsewhere; it is still what was looked at
        without.withoutRegion();
        assertThat(without.foundProperty().get().leftOut().told())
                .startsWith("Without the top right (row 1, column 2) of what it sees at 2.50, 7.50 s");
        assertThat(blanked(listener.last())).isEqualTo(3 * 2 * 16 * 16);
        assertThat(listener.last().audio())
                .isEqualTo(bench.session.clip().features().orElseThrow().input().audio());

        bench.session.explanationProperty().set(null); // as while a text is typed
        without.withoutRegion();
        assertThat(without.foundProperty().get()).isNotNull();

        bench.session.playhead().loop(TimeSpan.ofSeconds(7, 8));
        without.withoutRegion();
        assertThat(without.foundProperty().get().leftOut().told()).contains("of the pictures of 7.00 to 8.00 s");
        assertThat(blanked(listener.last())).isEqualTo(3 * 16 * 16);
        float[] pixels = listener.last().video().orElseThrow();
        assertThat(pixels[32 * 32 + 15]).isEqualTo(1);
        assertThat(pixels[32 * 32 + 16]).isZero();

        bench.session.playhead().loop(TimeSpan.ofSeconds(3, 4));
        without.withoutRegion();
        assertThat(without.problemProperty().get()).contains("None of the pictures");

        bench.session.select(CAT);
        assertThat(bench.session.leaning().region()).isEmpty();
    }

    private static int blanked(AvInput input) {
        int count = 0;
        for (float pixel : input.video().orElseThrow()) {
            count += pixel == 0 ? 1 : 0;
        }
        return count;
    }
}
