package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudioCommandTest {

    @Test
    void opensTheStudioWithoutArguments() {
        FakeStudioDoor door = FakeStudioDoor.open();

        CommandRun run =
                CommandRun.of(new Surroundings(door, (folder, wish, tell, progress) -> new FakeCaptioner(), false));

        assertThat(run.exit()).isZero();
        assertThat(door.opened()).containsExactly(Optional.empty());
    }

    @Test
    void opensTheNamedProject() {
        FakeStudioDoor door = FakeStudioDoor.open();

        CommandRun.of(
                new Surroundings(door, (folder, wish, tell, progress) -> new FakeCaptioner(), false),
                "studio",
                "my clips");

        assertThat(door.opened()).containsExactly(Optional.of(Path.of("my clips")));
    }

    @Test
    void saysWhatToDoWithoutADisplay() {
        FakeStudioDoor door = FakeStudioDoor.closed("No display here.");

        CommandRun run =
                CommandRun.of(new Surroundings(door, (folder, wish, tell, progress) -> new FakeCaptioner(), false));

        assertThat(run.exit()).isEqualTo(ExitCode.NO_DISPLAY.code());
        assertThat(run.err()).startsWith("No display here.").contains("avcap caption FILE");
        assertThat(door.opened()).isEmpty();
    }

    @Test
    void helpNamesEveryExitCode() {
        CommandRun run = CommandRun.of(
                new Surroundings(FakeStudioDoor.open(), (folder, wish, tell, progress) -> new FakeCaptioner(), false),
                "studio",
                "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Exit codes:").contains("There is no display");
    }
}
