package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Writing;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private final FakeMachine machine = new FakeMachine();
    private final Path folder;
    private final Path out;

    ExportCommandTest(@TempDir Path temporary) {
        folder = temporary.resolve("project");
        out = temporary.resolve("out");
    }

    @BeforeEach
    void makeProject() throws Exception {
        try (Project project = ProjectFolder.create(folder, "Bells")) {
            project.add(List.of(Clips.at(folder.resolve("bell.mp4"))));
        }
    }

    private void accept(String text) throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            EntryId clip = project.entries().get(0).id();
            project.append(Writing.accepted(clip, Optional.empty(), new Annotator("anna"), text, Optional.empty()));
        }
    }

    private CommandRun export(String... options) {
        return machine.run(
                Stream.concat(Stream.of("export", folder.toString(), "--out", out.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void writesEveryFormatAndNamesTheFiles() throws Exception {
        accept("a bell rings");

        CommandRun run = export();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(file -> assertThat(Path.of(file)).isRegularFile().hasParent(out));
        assertThat(run.err()).contains("1 caption exported.");
        assertThat(Files.readString(out.resolve("audiocaps.csv"))).contains("a bell rings");
    }

    @Test
    void writesTheOneFormatAskedFor() throws Exception {
        accept("a bell rings");

        CommandRun run = export("--format", "coco");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out.resolve("audiocaps.csv")).doesNotExist();
    }

    @Test
    void nothingAcceptedIsASentenceAndWritesNothing() {
        CommandRun run = export();

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).hasLineCount(1).doesNotContain("Exception");
        assertThat(out.resolve("audiocaps.csv")).doesNotExist();
    }

    @Test
    void aFolderWithoutAProjectIsASentence(@TempDir Path empty) {
        CommandRun run = machine.run("export", empty.toString(), "--out", out.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("There is no project in " + empty).hasLineCount(1);
    }

    @Test
    void anUnknownFormatIsAWrongOptionThatNamesTheKnown() {
        CommandRun run = export("--format", "word");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("audiocaps, coco, studio").contains("or all");
    }
}
