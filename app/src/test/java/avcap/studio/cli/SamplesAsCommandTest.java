package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code avcap samples}: the commands of another module behind the doors of this one. */
class SamplesAsCommandTest {

    private final FakeMachine machine = new FakeMachine();

    @Test
    void goesByItsNameHere() {
        CommandRun run = machine.run("samples", "make", "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: avcap samples make").contains("Exit codes:");
    }

    @Test
    void aModelThatIsNotThereIsRefusedInOneSentence(@TempDir Path folder) {
        CommandRun run = machine.run(
                "samples", "measure", "--model", folder.resolve("nowhere").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("nowhere").hasLineCount(1).doesNotContain("Exception");
    }
}
