package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The bench on the model in the box, and the options that say on what models run. */
class BenchCommandTest {

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
        CommandRun run = machine.run("bench", "--runs", "1", "--precision", "fp32,int8", "--json");

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
        assertThat(caption.err()).contains("fp32, bf16, int8, auto");
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
