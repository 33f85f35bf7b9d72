package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.DeviceReport;
import avcap.inference.caption.SpeedReport;
import avcap.inference.checkpoint.Precision;
import avcap.studio.session.AvcapHome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void printsTheTargetsBesideWhatWasMeasured() {
        SpeedReport fp32 = report(Precision.FP32, 100);
        SpeedReport int8 = report(Precision.INT8, 60);

        List<String> exact = new BenchTable(BenchCommand.Size.MINI, fp32, Optional.of(fp32)).lines();
        List<String> half = new BenchTable(BenchCommand.Size.FULL, int8, Optional.of(fp32)).lines();
        List<String> alone = new BenchTable(BenchCommand.Size.FULL, int8, Optional.empty()).lines();

        assertThat(exact).anyMatch(line -> line.contains("encoder + prefix") && line.endsWith("at least 85%"));
        assertThat(exact).anyMatch(line -> line.contains("whole clip") && line.contains("at most 1330 ms"));
        assertThat(exact).anyMatch(line -> line.contains("complete") && line.endsWith("at most 150 ms (95 %)"));
        assertThat(half).anyMatch(line -> line.contains("encoder + prefix") && line.contains("at most 50.0 ms"));
        assertThat(half).noneMatch(line -> line.contains("150 ms"));
        assertThat(alone).noneMatch(line -> line.contains("half of fp32"));
    }

    /** 10 GFLOP of encoding beside a product of 100 GFLOP/s. */
    private static SpeedReport report(Precision precision, double encodeMillis) {
        return new SpeedReport(
                ComputeSettings.defaults().withPrecision(precision),
                "a kernel",
                20,
                4,
                100,
                List.of(
                        new SpeedReport.Stage(SpeedReport.ENCODE, encodeMillis, 10),
                        new SpeedReport.Stage(SpeedReport.WHOLE, encodeMillis + 100, 11)),
                new SpeedReport.Latency(1, 2),
                new SpeedReport.Latency(3, 4),
                OptionalDouble.empty());
    }

    @Test
    void ctrlCStopsItAndLeavesNoModelBehind() throws Exception {
        machine.stop().give();
        Set<Path> before = benchFolders();

        CommandRun run = machine.run("bench", "--size", "full");

        assertThat(run.exit()).isEqualTo(ExitCode.CANCELLED.code());
        assertThat(benchFolders()).isEqualTo(before);
    }

    private static Set<Path> benchFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("avcap-bench"))
                    .collect(Collectors.toSet());
        }
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
