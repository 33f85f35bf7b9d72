package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.NextWord;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Disagreement;
import avcap.studio.testing.DividedCaptioner;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.Readings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ModesScoringTest {

    private static Optional<Disagreement> of(
            FakeCaptioner model, BiFunction<Path, InputShape, ClipFeatures> reading, String text) {
        AvInput input = reading.apply(Path.of("dog.mp4"), model.inputShape()).input();
        return ModesScoring.of(model, input, text, Progress.none());
    }

    @Test
    void asksTheDoubterWhatItWouldWriteInstead() {
        Disagreement found = of(new DividedCaptioner("", "bell"), Readings::both, "a red drum")
                .orElseThrow();

        assertThat(found.nats()).as("3 nats on one of three words").isCloseTo(1, within(1e-9));
        assertThat(found.word()).isEqualTo("drum");
        assertThat(found.doubter()).isEqualTo(Modality.SOUND);
        assertThat(found.says()).contains("bell");
    }

    @Test
    void doesNotAskWhereTheyAgree() {
        FakeCaptioner model = new FakeCaptioner("") {
            @Override
            public List<NextWord> next(AvInput input, String beginning, int count, Progress progress) {
                throw new AssertionError("asked for nothing");
            }
        };

        assertThat(of(model, Readings::both, "a red drum").orElseThrow().nats()).isZero();
    }

    @Test
    void theEndOfTheCaptionIsNoOtherWord() {
        FakeCaptioner model = new DividedCaptioner("", "");

        assertThat(of(model, Readings::both, "a red drum").orElseThrow().says()).isEmpty();
    }

    @Test
    void aClipOfOneStreamAndAnEmptyTextHaveNone() {
        FakeCaptioner model = new DividedCaptioner("", "bell");

        assertThat(of(model, Readings::soundOnly, "a drum")).isEmpty();
        assertThat(of(model, Readings::pictureOnly, "a drum")).isEmpty();
        assertThat(of(model, Readings::both, " ")).isEmpty();
        assertThat(model.calls()).isZero();
    }
}
