package avcap.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {

    private static final EntryId DOG = new EntryId(1);
    private static final String SEGMENTS = "{\"name\":\"dog\",\"caption\":\"a dog\",\"segments\":["
            + "{\"start_ms\":0,\"end_ms\":900,\"text\":\"a bark\"},{\"start_ms\":1000,\"end_ms\":1900,\"text\":\"a growl\"}]}\n";
    private static final String TABLE = """
            audiocap_id,youtube_id,start_time,caption,city
            1,dog,0,a dog barks,Bern
            2,dog,0,barking,Bern
            3,=cow(),0,a cow,Chur
            """;

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Notices notices = new Notices();
    private final Path folder;
    private final Project project;
    private int closed;
    private final ImportViewModel model = new ImportViewModel(session, workshop, notices, () -> closed++);

    ImportViewModelTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.project = ProjectFolder.create(folder.resolve("project"), "Test");
        project.add(List.of(Clips.named("dog"), Clips.named("cat")));
    }

    @BeforeEach
    void open() throws Exception {
        session.open(project, project.entries());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void saysWhatToDoUntilAFileIsChosen() {
        assertThat(model.summary().get()).startsWith("Choose a file of captions");
        assertThat(model.canRun().get()).isFalse();
    }

    @Test
    void guessesTheFormatAndTellsWhatWouldComeWithoutWriting() throws Exception {
        model.choose(file("table.csv", TABLE));

        assertThat(model.formatProperty().get().id()).isEqualTo("audiocaps");
        assertThat(model.summary().get()).isEqualTo("2 new captions for 1 clip.");
        assertThat(model.details().get()).contains("Clips found: 1", "Rows rejected: 1", "city");
        assertThat(model.rejections()).singleElement().satisfies(row -> {
            assertThat(row.place().line()).isEqualTo(4);
            assertThat(row.reason()).contains("no clip is called");
        });
        assertThat(session.entries()).extracting(Entry::status).containsOnly(Status.NEW);
    }

    @Test
    void importsAsOneStepThatTheNoticeTakesBack() throws Exception {
        model.choose(file("table.csv", TABLE));

        model.carryOut();

        assertThat(closed).isEqualTo(1);
        assertThat(session.entries()).extracting(Entry::caption).containsExactly("a dog barks", "");
        assertThat(Drafting.of(project, DOG, new Slot(2)).text()).isEqualTo("barking");
        Notice notice = notices.shown().get(0);
        assertThat(notice.sentence()).isEqualTo("Import 2 captions for 1 clip: done.");

        notice.action().orElseThrow().run().run();

        assertThat(session.entries()).extracting(Entry::status).containsOnly(Status.NEW);
        assertThat(Drafting.of(project, DOG, new Slot(2)).text()).isEmpty();
    }

    @Test
    void segmentsAreCountedAndTakenBackLikeCaptions() throws Exception {
        model.choose(file("lines.jsonl", SEGMENTS));
        assertThat(model.summary().get()).isEqualTo("1 new caption and 2 new segments for 1 clip.");
        assertThat(model.runText().get()).isEqualTo("Import 1 caption and 2 segments");

        model.carryOut();

        assertThat(project.segments(DOG)).hasSize(2);
        Notice notice = notices.shown().get(0);
        assertThat(notice.sentence()).isEqualTo("Import 1 caption and 2 segments for 1 clip: done.");
        notice.action().orElseThrow().run().run();
        assertThat(project.segments(DOG)).isEmpty();
    }

    @Test
    void aFileOfSegmentsAloneCanBeImported() throws Exception {
        model.choose(file("lines.jsonl", SEGMENTS.replace("\"caption\":\"a dog\",", "")));

        assertThat(model.summary().get()).isEqualTo("2 new segments for 1 clip.");
        assertThat(model.runText().get()).isEqualTo("Import 2 segments");
        assertThat(model.canRun().get()).isTrue();
    }

    @Test
    void labelsAndTagsAreCountedToo() throws Exception {
        model.choose(file(
                "lines.jsonl",
                SEGMENTS.replace(
                        "\"segments\"", "\"labels\":[\"Bark\"],\"clip_tags\":[\"loud\",\"far\"],\"segments\"")));
        assertThat(model.summary().get())
                .isEqualTo("1 new caption, 2 new segments, 1 new label and 2 new tags for 1 clip.");
        assertThat(model.runText().get()).isEqualTo("Import 1 caption, 2 segments, 1 label and 2 tags");

        model.carryOut();

        assertThat(project.labels(DOG)).containsExactly("Bark");
        assertThat(project.tags(DOG)).containsExactly("far", "loud");
        notices.shown().get(0).action().orElseThrow().run().run();
        assertThat(project.labels(DOG)).isEmpty();
        assertThat(project.tags(DOG)).isEmpty();
    }

    @Test
    void anotherFormatIsTriedAtOnceAndItsRefusalIsASentence() throws Exception {
        model.choose(file("table.csv", TABLE));

        model.formatProperty().set(CaptionFormat.called("clotho").orElseThrow());

        assertThat(model.summary().get()).contains("is not a table of Clotho", "file_name");
        assertThat(model.canRun().get()).isFalse();
    }

    @Test
    void aFileThatTellsNothingAsksForItsFormat() throws Exception {
        model.choose(file("list.csv", "bread,milk\n"));

        assertThat(model.summary().get()).isEqualTo("Nothing in the file tells its format. Choose the format.");
    }

    @Test
    void aSecondFileIsReadAnew() throws Exception {
        model.choose(file("table.csv", TABLE));

        model.choose(file("other.csv", TABLE.replace("=cow()", "cat")));

        assertThat(model.summary().get()).isEqualTo("3 new captions for 2 clips.");
    }

    @Test
    void theRejectedRowsAreSavedWithoutFormulas() throws Exception {
        model.choose(file("table.csv", TABLE));

        model.saveRejections(folder.resolve("rejected.csv"));

        assertThat(folder.resolve("rejected.csv")).content().startsWith("file,line,reason\ntable.csv,4,");
        model.saveRejections(folder.resolve("nowhere/rejected.csv"));
        assertThat(notices.shown()).last().extracting(Notice::level).isEqualTo(Notice.Level.FAILURE);
    }
}
