package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeedBenchTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    @Test
    void latenciesAreNearestRanks() {
        double[] twenty = IntStream.rangeClosed(1, 20).mapToDouble(i -> 21 - i).toArray();

        assertThat(SpeedReport.Latency.of(twenty)).isEqualTo(new SpeedReport.Latency(10, 19));
        assertThat(SpeedReport.Latency.of(new double[] {3, 1, 2})).isEqualTo(new SpeedReport.Latency(2, 3));
        assertThat(SpeedReport.Latency.of(new double[] {7})).isEqualTo(new SpeedReport.Latency(7, 7));
    }

    @Test
    void nothingIsTimedByNoRunsOrNoCalls() throws Exception {
        Checkpoint checkpoint =
                Checkpoint.ofFile(PACK.resolve("checkpoint_trained.safetensors"), PACK.resolve("config.json"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpeedBench(checkpoint, ComputeSettings.defaults(), 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpeedBench(checkpoint, ComputeSettings.defaults(), 1, 0));
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
}
