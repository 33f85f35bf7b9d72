package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.DeviceReport;
import avcap.studio.session.AvcapHome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench on the model in the box, and the options that say on what models run. */
class BenchCommandTest {

    @TempDir
    private Path folder;

    private final FakeMachine machine = new FakeMachine();

    @Test
    void printsAStageALineAgainstTheProductOfTheSameRun() {
        CommandRun run = machine.run("bench", "--runs", "1", "--precision", "fp32", "--threads", "1");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("mini, fp32", "matmul fp32", "of matmul", "encoder + prefix", "score an edited text");
    }

    @Test
    void printsALineOfJsonForEachPrecision() throws Exception {
        CommandRun run = machine.run("bench", "--runs", "1", "--threads", "1", "--precision", "fp32,int8", "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        JsonNode line = new ObjectMapper()
                .readTree(run.out().lines().skip(1).findFirst().orElseThrow());
        assertThat(line.path("precision").asText()).isEqualTo("int8");
        assertThat(line.path("matmul_gflops").asDouble()).isPositive();
        assertThat(line.path("stages").size()).isEqualTo(8);
    }

    @Test
    void refusesNoThreadsAndUnknownPrecisions() {
        assertThat(machine.run("bench", "--threads", "0").exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(machine.run("bench", "--precision", "fp8").err()).contains("fp8");
        CommandRun caption = machine.run("caption", "x.wav", "--precision", "fp8");
        assertThat(caption.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(caption.err()).contains("FP32, BF16, INT8, AUTO", "fp8");
    }

    @Test
    void captionsInThePrecisionAskedForAndSaysInItsLinesWhatThatCameTo() throws Exception {
        Path clip = TestClips.silent(folder.resolve("silent.mp4"));
        Surroundings real = new Surroundings(FakeStudioDoor.open(), new ShelfCaptioners(new AvcapHome(folder)), false);
        Path out = folder.resolve("lines.jsonl");

        for (String precision : new String[] {"int8", "auto"}) {
            CommandRun run = CommandRun.of(
                    real,
                    "caption",
                    clip.toString(),
                    "--precision",
                    precision,
                    "--again",
                    "--json",
                    "--out",
                    out.toString());

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(new ObjectMapper()
                            .readTree(Files.readString(out))
                            .at("/settings/precision")
                            .asText())
                    .as(precision)
                    .isIn(precision.equals("auto") ? List.of("fp32", "bf16", "int8") : List.of(precision));
        }
        assertThat(folder.resolve("compute.json")).as("what auto measured").exists();
    }

    @Test
    void aGraphicsCardThatIsNotThereIsSaidAndNotPassedOver() throws Exception {
        Path clip = TestClips.silent(folder.resolve("silent.mp4"));
        Surroundings real = new Surroundings(FakeStudioDoor.open(), new ShelfCaptioners(new AvcapHome(folder)), false);
        assumeThat(DeviceReport.ofThisMachine().has(ComputeDevice.CUDA)).isFalse();

        CommandRun run = CommandRun.of(real, "caption", clip.toString(), "--device", "cuda");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("There is no graphics card to compute on, so the CPU is used.");
    }

    @Test
    void benchTakesTheDeviceAskedForAndSaysIfItIsNotThere() {
        assumeThat(DeviceReport.ofThisMachine().has(ComputeDevice.CUDA)).isFalse();

        CommandRun run =
                machine.run("bench", "--runs", "1", "--threads", "1", "--precision", "fp32", "--device", "cuda");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("There is no graphics card to compute on, so the CPU is used.");
        assertThat(run.out()).contains("on cpu,");
    }

    @Test
    void deviceTellsWhatIsUsedAndWhy() throws Exception {
        CommandRun run = machine.run("model", "device", "--json");

        JsonNode line = new ObjectMapper().readTree(run.out());
        assertThat(line.path("chosen").asText()).isIn("cpu", "cuda");
        assertThat(line.path("reason").asText()).endsWith(".");
        assertThat(line.path("engine").asText()).startsWith("PyTorch");
    }
}
