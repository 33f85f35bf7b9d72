package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpeedBenchTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

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
