package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.Precision;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a precision by what was measured, remembering it, and the counts that speeds are held against. */
class ComputeTuningTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    @TempDir
    private Path folder;

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

        List<ComputeTrial> trials =
                new ComputeTuning(checkpoint, List.of(input(checkpoint))).measure(ComputeDevice.CPU, Progress.none());

        assertThat(trials.stream().map(trial -> trial.settings().precision())).containsExactly(Precision.values());
        assertThat(trials.get(0).agreement()).isEqualTo(1);
        assertThat(trials).allSatisfy(trial -> assertThat(trial.clipMillis()).isPositive());
    }

    @Test
    void whatWasMeasuredIsRememberedForEachModel() throws Exception {
        ComputeMemory memory = new ComputeMemory(folder.resolve("deep").resolve("compute.json"));
        List<ComputeTrial> one = List.of(trial(Precision.FP32, 100, 1), trial(Precision.INT8, 40, 0.99));
        List<ComputeTrial> other = List.of(trial(Precision.FP32, 7, 1));

        memory.remember("one@1", one);
        memory.remember("other@2", other);

        assertThat(memory.recall("one@1")).isEqualTo(one);
        assertThat(memory.recall("other@2")).isEqualTo(other);
        assertThat(memory.recall("unknown@3")).isEmpty();
    }

    @Test
    void aDamagedMemoryIsForgottenAndWrittenAnew() throws Exception {
        ComputeMemory memory = new ComputeMemory(folder.resolve("compute.json"));
        Files.writeString(memory.file(), "{\"half");

        assertThat(memory.recall("one@1")).isEmpty();
        memory.remember("one@1", List.of(trial(Precision.FP32, 1, 1)));

        assertThat(memory.recall("one@1")).hasSize(1);
    }

    /** 2 · 11 · (sound: 512 rows, picture: 784 rows) and so on, counted by hand for the release. */
    @Test
    void theReleaseIsAsMuchWorkAsCountedByHand() {
        NetworkWork work = new NetworkWork(AvCapConfig.base(8));

        assertThat(work.soundBlocks())
                .isCloseTo(11 * (24.0 * 512 * 768 * 768 + 4.0 * 512 * 512 * 768) / 1e9, within(1e-6));
        assertThat(work.pictureBlocks()).isCloseTo(142.847, within(0.01));
        assertThat(work.jointBlocks())
                .isCloseTo((24.0 * 1296 * 768 * 768 + 4.0 * 1296 * 1296 * 768) / 1e9, within(1e-6));
    }

    @Test
    void theReportKnowsThePlainProductAndTheWholeClip() throws Exception {
        Checkpoint checkpoint =
                Checkpoint.ofFile(PACK.resolve("checkpoint_trained.safetensors"), PACK.resolve("config.json"));

        SpeedReport report = new SpeedBench(checkpoint, ComputeSettings.defaults(), 1, 2).run(Progress.none());

        assertThat(report.matmul()).isPositive();
        assertThat(report.stages())
                .allSatisfy(stage ->
                        assertThat(stage.milliseconds()).as(stage.name()).isPositive());
        assertThat(report.stage(SpeedReport.WHOLE).milliseconds())
                .isGreaterThanOrEqualTo(report.stage(SpeedReport.ENCODE).milliseconds());
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
