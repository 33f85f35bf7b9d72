package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionImportTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final String TABLE = """
            audiocap_id,youtube_id,start_time,caption,city
            91139,dog,130,a dog barks,Bern
            91140,dog,130,barking,Bern
            7,cat,0,a cat,=Basel()
            8,cow,0,a cow,Chur
            """;

    private final InMemoryProject project;
    private final Path folder;
    private final Path table;

    CaptionImportTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.project = new InMemoryProject(folder);
        this.table = Files.writeString(folder.resolve("table.csv"), TABLE);
    }

    @BeforeEach
    void addClips() throws Exception {
        project.add(List.of(clip("dog"), clip("cat")));
    }

    private NewClip clip(String name) {
        return Clips.at(folder.resolve(name + ".mp4"));
    }

    private CaptionImport importOf(Path file) {
        return new CaptionImport(new AudioCapsCsv(), file, Optional.empty(), clip -> Optional.empty());
    }

    @Test
    void aDryRunCountsAndWritesNothing() throws Exception {
        ImportReport report = importOf(table).dryRun(project, Progress.none());

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejections())
                .containsExactly(new Rejection(new Place("table.csv", 5), "no clip is called cow"));
        assertThat(project.revisions(new EntryId(1))).isEmpty();
        assertThat(project.importedRecords(List.of(new EntryId(1)))).isEmpty();
    }

    @Test
    void captionsBecomeRevisionsOfTheClipsOfTheirNames() throws Exception {
        importOf(table).run(project, ANNA, Progress.none());

        assertThat(project.revisions(new EntryId(1))).singleElement().satisfies(revision -> {
            assertThat(revision.text()).isEqualTo("a dog barks");
            assertThat(revision.origin()).isEqualTo(Origin.IMPORT);
            assertThat(revision.by()).isEqualTo(ANNA);
        });
    }

    @Test
    void theStepSaysWhatCameIn() throws Exception {
        String head = "audiocap_id,youtube_id,start_time,caption,city\n";
        Path one = Files.writeString(folder.resolve("one.csv"), head + "7,cat,0,a cat,Bern\n");
        Path column = Files.writeString(folder.resolve("column.csv"), head + "7,cat,0,a cat,Basel\n");

        importOf(one).run(project, ANNA, Progress.none());
        assertThat(project.lastStep()).map(Step::name).contains("Import 1 caption");

        importOf(column).run(project, ANNA, Progress.none());
        assertThat(project.lastStep()).map(Step::name).contains("Import columns");
    }

    @Test
    void aSecondImportOfTheSameWritesNothing() throws Exception {
        importOf(table).run(project, ANNA, Progress.none());

        ImportReport again = importOf(table).run(project, ANNA, Progress.none());

        assertThat(again.imported()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(project.revisions(new EntryId(1))).hasSize(1);
    }

    @Test
    void whatTheProjectHasNoPlaceForGoesOutAgain() throws Exception {
        importOf(table).run(project, ANNA, Progress.none());
        accept(1);
        accept(2);

        Path out = folder.resolve("out");
        new Export(List.of(new AudioCapsCsv()), Selection.ACCEPTED).run(project, out, Progress.none());

        assertThat(Files.readString(out.resolve("audiocaps.csv")).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("91139,dog,130,a dog barks,")
                        .endsWith(",Bern"))
                .anySatisfy(line -> assertThat(line).startsWith("91140,dog,130,barking,"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("7,cat,0,a cat,").endsWith(",'=Basel()"));
    }

    private void accept(long entry) throws Exception {
        Revision imported = project.revisions(new EntryId(entry)).get(0);
        project.append(Writing.accepted(
                new EntryId(entry), Optional.of(imported.id()), ANNA, imported.text(), Optional.empty()));
    }

    @Test
    void aClipThatLiesInTheMediaFolderIsAdded() throws Exception {
        Path media = Files.createDirectories(folder.resolve("media"));
        Files.writeString(media.resolve("cow.mp4"), "moo");
        CaptionImport captions =
                new CaptionImport(new AudioCapsCsv(), table, Optional.of(media), file -> Optional.of(Clips.at(file)));

        ImportReport dry = captions.dryRun(project, Progress.none());
        ImportReport report = captions.run(project, ANNA, Progress.none());

        assertThat(report).isEqualTo(dry);
        assertThat(report.added()).isEqualTo(1);
        assertThat(project.entry(new EntryId(3)).caption()).isEqualTo("a cow");
    }

    @Test
    void aNameOfTwoClipsIsNobodys() throws Exception {
        project.add(List.of(Clips.at(folder.resolve("other/dog.mp4"))));

        ImportReport report = importOf(table).dryRun(project, Progress.none());

        assertThat(report.rejections()).extracting(Rejection::reason).contains("several clips are called dog");
    }
}
