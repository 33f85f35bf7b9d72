package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.checkpoint.Precision;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Choosing a precision by what was measured. */
class ComputeTuningTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    @Test
    void theQuickestThatChoosesTheSameWordsIsTaken() {
        List<ComputeTrial> trials = List.of(
                trial(Precision.FP32, 100, 1), trial(Precision.BF16, 80, 0.995), trial(Precision.INT8, 50, 0.97));

        assertThat(ComputeTuning.best(trials).precision()).isEqualTo(Precision.BF16);
    }

    @Test
    void aSmallGainIsNotWorthTheRounding() {
        List<ComputeTrial> trials = List.of(trial(Precision.FP32, 100, 1), trial(Precision.INT8, 95, 1));

        assertThat(ComputeTuning.best(trials).precision()).isEqualTo(Precision.FP32);
    }

    @Test
    void everyPrecisionIsTriedAndThirtyTwoBitsAgreeWithThemselves() throws Exception {
        Checkpoint checkpoint =
                Checkpoint.ofFile(PACK.resolve("checkpoint_trained.safetensors"), PACK.resolve("config.json"));

        List<String> told = new ArrayList<>();

        List<ComputeTrial> trials = new ComputeTuning(checkpoint, List.of(input(checkpoint)))
                .measure(ComputeDevice.CPU, told::add, Progress.none());

        assertThat(told).isEmpty();
        assertThat(trials.stream().map(trial -> trial.settings().precision())).containsExactly(Precision.values());
        assertThat(trials.get(0).agreement()).isEqualTo(1);
        assertThat(trials).allSatisfy(trial -> assertThat(trial.clipMillis()).isPositive());
    }

    @Test
    void aPrecisionThatTheEngineLacksIsLeftOutAndNamed() throws Exception {
        Checkpoint checkpoint =
                Checkpoint.ofFile(PACK.resolve("checkpoint_trained.safetensors"), PACK.resolve("config.json"));
        List<String> told = new ArrayList<>();
        ComputeTuning tuning = new ComputeTuning(checkpoint, List.of(input(checkpoint)), settings -> {
            if (settings.precision() == Precision.BF16) {
                throw new EngineUnavailableException("No bf16 here.");
            }
            return AvCapCaptioner.open(checkpoint, settings);
        });

        List<ComputeTrial> trials = tuning.measure(ComputeDevice.CPU, told::add, Progress.none());

        assertThat(trials.stream().map(trial -> trial.settings().precision()))
                .containsExactly(Precision.FP32, Precision.INT8);
        assertThat(told).containsExactly("No bf16 here.");
    }

    private static ComputeTrial trial(Precision precision, double millis, double agreement) {
        return new ComputeTrial(ComputeSettings.defaults().withPrecision(precision), millis, millis / 10, agreement);
    }

    private static AvInput input(Checkpoint checkpoint) {
        InputShape shape = checkpoint.config().inputShape();
        return new AvInput(
                shape,
                Optional.of(DeterministicFill.input("sound", shape.audioSize())),
                Optional.of(DeterministicFill.input("picture", shape.videoSize())),
                List.of());
    }
}
