package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.Sha256;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.store.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectRelocateCommandTest {

    private final FakeMachine machine = new FakeMachine();
    private final Path folder;
    private final Path moved;

    ProjectRelocateCommandTest(@TempDir Path temporary) throws Exception {
        folder = Files.createDirectory(temporary.resolve("project"));
        moved = Files.createDirectory(temporary.resolve("moved"));
    }

    @BeforeEach
    void makeProject() throws Exception {
        Path bell = Files.writeString(folder.resolve("bell.wav"), "ding");
        try (Project project = ProjectFolder.create(folder, "Bells")) {
            project.add(List.of(new NewClip(bell, new ClipId(Sha256.of(bell)), 1, Set.of(), Optional.empty())));
        }
    }

    private CommandRun relocate(String... options) {
        return machine.run(Stream.concat(
                        Stream.of("project", "relocate", "--project", folder.toString(), "--from", moved.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private Path file() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            return project.entries().get(0).file();
        }
    }

    @Test
    void nothingIsDoneWhereNothingIsMissing() {
        CommandRun run = relocate();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Every clip is where it should be.");
    }

    @Test
    void aMovedClipIsFoundAndToldInALine() throws Exception {
        Path now = Files.move(folder.resolve("bell.wav"), moved.resolve("gong.wav"));

        CommandRun dry = relocate("--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(file()).isEqualTo(folder.resolve("bell.wav"));

        CommandRun run = relocate();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo("bell\t" + folder.resolve("bell.wav") + "\t" + now);
        assertThat(run.err()).contains("Found again: 1 of 1 missing clips.");
        assertThat(file()).isEqualTo(now);
    }

    @Test
    void aClipThatIsNowhereIsAnExitCodeForScripts() throws Exception {
        Files.delete(folder.resolve("bell.wav"));

        CommandRun run = relocate();

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.out()).isEqualTo("bell\t" + folder.resolve("bell.wav") + "\t" + System.lineSeparator());
    }
}
