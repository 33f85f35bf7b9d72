package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
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

class ProjectMergeCommandTest {

    private static final EntryId DOG = new EntryId(1);

    private final FakeMachine machine = new FakeMachine();
    private final Path here;
    private final Path there;

    ProjectMergeCommandTest(@TempDir Path folder) {
        here = folder.resolve("here");
        there = folder.resolve("there");
    }

    @BeforeEach
    void twoCopies() throws Exception {
        try (Project project = ProjectFolder.create(here, "Zoo")) {
            project.add(List.of(Clips.named("dog")));
        }
        Files.createDirectories(there);
        Files.copy(here.resolve(ProjectFolder.FILE), there.resolve(ProjectFolder.FILE));
        accept(there, "a hound howls", "ben");
    }

    private static void accept(Path folder, String text, String by) throws StoreException {
        try (Project project = ProjectFolder.open(folder)) {
            project.append(Writing.accepted(DOG, Optional.empty(), new Annotator(by), text, Optional.empty()));
        }
    }

    private static String caption(Path folder) throws StoreException {
        try (Project project = ProjectFolder.open(folder)) {
            return project.entry(DOG).caption();
        }
    }

    private CommandRun merge(String... options) {
        return machine.run(Stream.concat(
                        Stream.of("project", "merge", "--into", here.toString(), "--from", there.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void takesInWhatIsNew() throws Exception {
        CommandRun run = merge();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 captions", "0 comments", "Merged.");
        assertThat(caption(here)).isEqualTo("a hound howls");
        assertThat(here.resolve("snapshots")).isDirectoryContaining("glob:**_merge.avcap");
        assertThat(merge().err()).contains("nothing was changed");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        CommandRun run = merge("--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Nothing was written.");
        assertThat(caption(here)).isEmpty();
    }

    @Test
    void conflictsAreListedAndWaitForAChoice() throws Exception {
        accept(here, "a dog barks", "anna");

        CommandRun refused = merge();

        assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(refused.out().lines())
                .containsExactly("clip\tabout\tbase\tours\ttheirs", "dog\tcaption\t\ta dog barks\ta hound howls");
        assertThat(caption(here)).isEqualTo("a dog barks");

        assertThat(merge("--take", "theirs").exit()).isZero();
        assertThat(caption(here)).isEqualTo("a hound howls");
    }

    @Test
    void anotherProjectIsRefusedUnlessItIsMeant() throws Exception {
        Path other = there.resolveSibling("other");
        try (Project project = ProjectFolder.create(other, "Farm")) {
            project.add(List.of(Clips.named("cow")));
        }
        String[] line = {"project", "merge", "--into", here.toString(), "--from", other.toString()};

        CommandRun refused = machine.run(line);

        assertThat(refused.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(refused.err()).contains("no copy", "--any-project");
        assertThat(machine.run(Stream.concat(Stream.of(line), Stream.of("--any-project"))
                                .toArray(String[]::new))
                        .exit())
                .isZero();
        try (Project project = ProjectFolder.open(here)) {
            assertThat(project.entries()).hasSize(2);
        }
    }
}
