package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.Checkpoint;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Writing;
import avcap.studio.store.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code avcap import} and what goes out of what came in. */
class ImportCommandTest {

    private final FakeMachine machine = new FakeMachine();
    private final Path folder;
    private final Path project;
    private final Path media;

    ImportCommandTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.project = folder.resolve("project");
        this.media = Files.createDirectories(folder.resolve("media"));
        ProjectFolder.create(project, "Bells").close();
        TestClips.sounding(media.resolve("bell.mp4"));
        TestClips.sounding(media.resolve("dog.mp4"));
    }

    private CommandRun bring(String... more) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), """
                audiocap_id,youtube_id,start_time,caption
                1,bell,0,a bell rings
                2,dog,0,a dog barks
                x,dog,0,no number
                4,cow,0,a cow
                """);
        String[] line = {
            "import",
            "--project",
            project.toString(),
            "--format",
            "audiocaps",
            "--media",
            media.toString(),
            table.toString()
        };
        String[] all = Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return machine.run(all);
    }

    @Test
    void aDryRunPrintsEveryRowThatCannotBeUsed() throws Exception {
        CommandRun run = bring("--dry-run");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.out().lines())
                .containsExactly(
                        "file\tline\treason",
                        "table.csv\t4\taudiocap_id is not a whole number: x",
                        "table.csv\t5\tno clip is called cow");
        assertThat(run.err()).contains("Nothing was written. Would be imported: 2;", "clips added: 2");
        try (Project opened = ProjectFolder.open(project)) {
            assertThat(opened.entries()).isEmpty();
        }
    }

    @Test
    void captionsAndTheirClipsComeIn() throws Exception {
        CommandRun run = bring();

        assertThat(run.err()).contains("Imported: 2;");
        try (Project opened = ProjectFolder.open(project)) {
            assertThat(opened.entries()).extracting(Entry::caption).containsExactly("a bell rings", "a dog barks");
        }
    }

    @Test
    void aFormatThatNobodyKnowsNamesThoseThatAre() {
        CommandRun run = machine.run("import", "--project", project.toString(), "--format", "word", "file");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("audiocaps, coco, studio").contains("webdataset");
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        CommandRun run = machine.run("import", "--project", project.toString(), "--format", "coco", "nowhere.json");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err())
                .contains("nowhere.json")
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @Test
    void anExportedPackIsLearntFromUnchanged() throws Exception {
        bring();
        try (Project opened = ProjectFolder.open(project)) {
            for (Entry entry : opened.entries()) {
                opened.append(Writing.accepted(
                        entry.id(), Optional.empty(), new Annotator("anna"), entry.caption(), Optional.empty()));
            }
        }
        Path out = folder.resolve("out");

        CommandRun export = machine.run(
                "export", "--project", project.toString(), "--format", "avcap,webdataset", "--out", out.toString());

        assertThat(export.exit()).as(export.err()).isZero();
        Path pack = out.resolve("avcap");
        assertThat(pack.resolve("train/waveforms")).isDirectoryContaining("glob:**/bell_0_1*.wav");
        assertThat(pack.resolve("train/frames/frame_19")).isDirectoryContaining("glob:**/bell_0_1*.jpg");
        assertThat(pack.resolve("test_coco.json")).content().contains("\"info\"");
        Path recipe = Files.writeString(folder.resolve("recipe.yaml"), TrainCommandTest.SMALL);
        Path run = folder.resolve("run");
        CommandRun train = machine.run(
                "train",
                "--data",
                pack.toString(),
                "--recipe",
                recipe.toString(),
                "--out",
                run.toString(),
                "--set",
                "held_out.every=0",
                "--threads",
                "1");
        assertThat(train.exit()).as(train.err()).isZero();
        assertThat(Checkpoint.open(run.resolve("last")).card().trainedOn())
                .startsWith("2 captions of 2 clips of avcap");
    }

    @Test
    void clipsInAnArchiveComeInWithTheirCaptions() throws Exception {
        bring();
        Path out = folder.resolve("out");
        try (Project opened = ProjectFolder.open(project)) {
            Entry bell = opened.entries().get(0);
            opened.append(
                    Writing.accepted(bell.id(), Optional.empty(), new Annotator("anna"), "a bell", Optional.empty()));
            opened.tag(bell.id(), "loud", true, new Annotator("anna"));
            opened.label(bell.id(), Set.of("Bell", "Metal"));
        }
        machine.run("export", project.toString(), "--format", "webdataset", "--out", out.toString());
        Path other = folder.resolve("other");
        ProjectFolder.create(other, "Other").close();

        String[] command = {
            "import",
            "--project",
            other.toString(),
            "--format",
            "webdataset",
            "--media",
            folder.resolve("unpacked").toString(),
            out.resolve("webdataset").toString()
        };
        CommandRun dry = machine.run(with(command, "--dry-run"));
        assertThat(dry.err()).contains("Nothing was written.").contains("labels: 2; tags: 1;", "clips added: 1;");
        assertThat(folder.resolve("unpacked")).doesNotExist();

        CommandRun run = machine.run(command);

        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        assertThat(run.err()).contains("labels: 2; tags: 1;", "clips added: 1;");
        try (Project opened = ProjectFolder.open(other)) {
            assertThat(opened.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.caption()).isEqualTo("a bell");
                assertThat(opened.labels(entry.id())).containsExactly("Bell", "Metal");
                assertThat(opened.tags(entry.id())).containsExactly("loud");
                assertThat(entry.file())
                        .isEqualTo(folder.resolve("unpacked/bell.mp4"))
                        .hasSameBinaryContentAs(media.resolve("bell.mp4"));
            });
        }
    }

    private static String[] with(String[] command, String option) {
        return Stream.concat(Stream.of(command), Stream.of(option)).toArray(String[]::new);
    }
}
