package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.notice.ErrorCode;
import avcap.studio.notice.KnownError;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ErrorsCommandTest {

    private final Surroundings surroundings =
            new Surroundings(FakeStudioDoor.open(), (folder, wish, tell, progress) -> new FakeCaptioner(), false);

    @Test
    void listsEveryCodeWithItsSentenceAndWhatToDo() {
        CommandRun run = CommandRun.of(surroundings, "errors");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(1 + KnownError.values().length);
        assertThat(run.out()).contains("AV-302\tThe disk is full.\tFree some space");
    }

    @Test
    void explainsOneAlsoOfAFaultOfOurs() {
        assertThat(CommandRun.of(surroundings, "errors", "av-401").out())
                .startsWith("AV-401  A file is not of the format")
                .contains("--format");
        assertThat(CommandRun.of(surroundings, "errors", "AV-1F3A-90C2").out()).startsWith("AV-901");
    }

    @Test
    void aCodeThatIsNoneIsRefused() {
        CommandRun run = CommandRun.of(surroundings, "errors", "AV-999");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("There is no code AV-999");
    }

    @Test
    void whatAFileLacksIsSaidWithItsCodeInOneLine() {
        CommandRun run = CommandRun.of(surroundings, "export", "no-such-folder", "--out", "nowhere");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).hasLineCount(1).endsWith("(AV-301)\n");
    }

    @Test
    void aFaultOfTheProgramIsSaidWithItsCodeAndTheLog() {
        StringWriter err = new StringWriter();
        CommandLine line = CommandLines.of(surroundings).setErr(new PrintWriter(err, true));
        IllegalStateException fault = new IllegalStateException("index 3 out of 2");

        int exit = new Faults().handleExecutionException(fault, line, line.parseArgs("errors"));

        assertThat(exit).isEqualTo(ExitCode.FAULT.code());
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("avcap itself failed (" + ErrorCode.of(fault))
                .contains("avcap.log")
                .doesNotContain("\tat ");
    }
}
