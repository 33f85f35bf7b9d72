package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets that models are tested with have five captions a clip; each has its place, and comes back from there. */
class FiveCaptionsTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);
    private static final String CLOTHO = """
            file_name,caption_1,caption_2,caption_3,caption_4,caption_5
            dog.wav,a dog barks,barking,dogs,a loud dog,an animal
            cat.wav,a cat,meowing,a cat meows,cats,a small cat
            """;
    private static final String AUDIOCAPS = """
            audiocap_id,youtube_id,start_time,caption,city
            11,dog,0,a dog barks,Bern
            12,dog,0,barking,Bern
            21,cat,0,a cat,Chur
            13,dog,0,dogs,Bern
            14,dog,0,a loud dog,Bern
            15,dog,0,an animal,Bern
            16,dog,0,one too many,Bern
            """;

    private final Path folder;
    private final TwoClipProjects projects;

    FiveCaptionsTest(@TempDir Path folder) {
        this.folder = folder;
        this.projects = new TwoClipProjects(folder);
    }

    @AfterEach
    void close() {
        projects.close();
    }

    private Project project(String name) throws Exception {
        return projects.project(name);
    }

    private ImportReport read(Project project, CaptionFormat format, Path file) throws Exception {
        return importOf(format, file).run(project, ANNA, Progress.none());
    }

    private static CaptionImport importOf(CaptionFormat format, Path file) {
        return new CaptionImport(format, file, Optional.empty(), clip -> Optional.empty());
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private static List<String> texts(Project project, EntryId clip) throws Exception {
        List<String> texts = new ArrayList<>();
        for (int slot = 1; slot <= Slot.COUNT; slot++) {
            texts.add(Drafting.of(project, clip, new Slot(slot)).text());
        }
        return texts;
    }

    private Path export(Project project, CaptionFormat format, String to) throws Exception {
        project.carryOut("All", List.of(new Edit.Accept(DOG), new Edit.Accept(CAT)), ANNA);
        new Export(List.of(format), Selection.ACCEPTED).run(project, folder.resolve(to), Progress.none());
        return folder.resolve(to).resolve(format.fileName());
    }

    @Test
    void eachOfClothosCaptionsHasAPlace() throws Exception {
        Project project = project("one");

        ImportReport report = read(project, new ClothoCsv(), file("clotho_captions.csv", CLOTHO));

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.captions()).isEqualTo(10);
        assertThat(texts(project, DOG)).containsExactly("a dog barks", "barking", "dogs", "a loud dog", "an animal");
        assertThat(project.revisions(CAT, new Slot(5)))
                .extracting(Revision::text)
                .containsExactly("a small cat");
    }

    @Test
    void whatGoesOutAndComesInElsewhereIsTheSame() throws Exception {
        Project one = project("one");
        read(one, new ClothoCsv(), file("clotho_captions.csv", CLOTHO));
        Path first = export(one, new ClothoCsv(), "out1");

        Project two = project("two");
        read(two, new ClothoCsv(), first);
        Path second = export(two, new ClothoCsv(), "out2");

        assertThat(texts(two, DOG)).isEqualTo(texts(one, DOG));
        assertThat(texts(two, CAT)).isEqualTo(texts(one, CAT));
        assertThat(second.resolve("clotho_captions.csv"))
                .hasSameTextualContentAs(first.resolve("clotho_captions.csv"))
                .hasContent(CLOTHO);
    }

    @Test
    void rowsOfAudioCapsFillTheSlotsWhereverTheyStandAndKeepTheirNumbers() throws Exception {
        Project project = project("one");
        ImportReport dry =
                importOf(new AudioCapsCsv(), file("audiocaps.csv", AUDIOCAPS)).dryRun(project, Progress.none());

        ImportReport report = read(project, new AudioCapsCsv(), folder.resolve("audiocaps.csv"));

        assertThat(report).isEqualTo(dry);
        assertThat(report.columns()).containsExactly("city");
        assertThat(texts(project, DOG)).containsExactly("a dog barks", "barking", "dogs", "a loud dog", "an animal");
        assertThat(Files.readAllLines(export(project, new AudioCapsCsv(), "out")).stream()
                        .skip(1)
                        .map(line -> String.join(",", List.of(line.split(",")).subList(0, 4))))
                .containsExactly(
                        "11,dog,0,a dog barks",
                        "12,dog,0,barking",
                        "13,dog,0,dogs",
                        "14,dog,0,a loud dog",
                        "15,dog,0,an animal",
                        "16,dog,0,one too many",
                        "21,cat,0,a cat");
    }

    @Test
    void theSameFileTwiceWritesNothing() throws Exception {
        Project project = project("one");
        Path file = file("clotho_captions.csv", CLOTHO);
        read(project, new ClothoCsv(), file);

        ImportReport again = read(project, new ClothoCsv(), file);

        assertThat(again.captions()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void whatAPersonWroteInAPlaceGoesOutWithItsNumber() throws Exception {
        Project project = project("one");
        read(project, new AudioCapsCsv(), file("audiocaps.csv", AUDIOCAPS));
        project.append(Writing.accepted(DOG, Optional.empty(), ANNA, "many dogs", Optional.empty())
                .in(new Slot(3)));
        project.journal(new Draft(DOG, new Slot(2), "barki", ANNA, Instant.now()));

        List<String> lines = Files.readAllLines(export(project, new AudioCapsCsv(), "out"));

        assertThat(lines).anyMatch(line -> line.startsWith("13,dog,0,many dogs,"));
        assertThat(lines).as("nobody accepted what is being written").noneMatch(line -> line.contains("barking"));
    }

    @Test
    void whatWasTakenBackDoesNotGoOut() throws Exception {
        Project project = project("one");
        read(project, new AudioCapsCsv(), file("audiocaps.csv", AUDIOCAPS));
        Acceptance.accept(project, new Place(DOG, new Slot(2)), "many dogs", ANNA, Optional.empty());
        Acceptance.accept(project, new Place(DOG, new Slot(4)), "a lone dog", ANNA, Optional.empty());
        project.takeBack(ANNA);
        project.takeBack(ANNA);

        List<String> lines = Files.readAllLines(export(project, new AudioCapsCsv(), "out"));

        assertThat(lines).noneMatch(line -> line.contains("many dogs") || line.contains("a lone dog"));
        assertThat(lines).as("what counts instead").anyMatch(line -> line.contains("barking"));
    }

    @Test
    void anImportIsTakenBackWithAllFive() throws Exception {
        Project project = project("one");
        read(project, new ClothoCsv(), file("clotho_captions.csv", CLOTHO));

        project.takeBack(ANNA);

        assertThat(texts(project, DOG)).containsOnly("");
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        Project project = project("one");
        Path file = file("audiocaps.csv", AUDIOCAPS);
        Progress late = new Progress() {
            private boolean writes;

            @Override
            public void report(double fraction, String step) {
                writes = step.startsWith("Changing");
            }

            @Override
            public boolean isCancelled() {
                return writes;
            }
        };

        assertThatThrownBy(() -> importOf(new AudioCapsCsv(), file).run(project, ANNA, late))
                .isInstanceOf(CancellationException.class);

        assertThat(texts(project, DOG)).containsOnly("");
        assertThat(project.lastStep()).isEmpty();
        assertThat(project.importedRecords(List.of(DOG, CAT))).isEmpty();
    }
}
