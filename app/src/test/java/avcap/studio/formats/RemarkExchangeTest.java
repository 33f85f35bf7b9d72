package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels of data sets, people's tags and notes come in and go out. */
class RemarkExchangeTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);
    private static final CaptionFormat STUDIO = new StudioLines();

    private final Path folder;
    private final TwoClipProjects projects;

    RemarkExchangeTest(@TempDir Path folder) {
        this.folder = folder;
        this.projects = new TwoClipProjects(folder);
    }

    @AfterEach
    void close() {
        projects.close();
    }

    private static ImportReport read(Project project, CaptionFormat format, Path file) throws Exception {
        return TwoClipProjects.read(project, format, file, ANNA);
    }

    private Path lines(String content) throws Exception {
        return Files.writeString(folder.resolve("captions.jsonl"), content);
    }

    private Path export(Project project, CaptionFormat format, String to) throws Exception {
        return projects.export(project, format, to);
    }

    private ClipRecord exported(Project project, CaptionFormat format) throws Exception {
        return CaptionRecords.of(format, export(project, format, "out")).get(0);
    }

    private static void accept(Project project, EntryId clip, String text) throws Exception {
        project.append(Writing.accepted(clip, Optional.empty(), ANNA, text, Optional.empty()));
    }

    private static List<EntryId> found(Project project, String query) throws Exception {
        return project.list(Query.parse(query), Order.NATURAL, LocalDate.EPOCH).stream()
                .map(Listed::entry)
                .toList();
    }

    @Test
    void labelsThatComeInAreFoundUntilTheImportIsTakenBack() throws Exception {
        Project project = projects.project("one");
        Path table = Files.writeString(
                folder.resolve("clotho_captions.csv"),
                "file_name,caption_1,caption_2,caption_3,caption_4,caption_5\ndog.wav,a dog,,,,\ncat.wav,a cat,,,,\n");
        Files.writeString(
                folder.resolve("clotho_metadata.csv"),
                "file_name,keywords\ndog.wav,Bark;field recording\ncat.wav,field recording\n");

        ImportReport report = read(project, new ClothoCsv(), table);

        assertThat(report.labels()).isEqualTo(3);
        assertThat(project.lastStep()).map(Step::name).contains("Import 2 captions and 3 labels");
        assertThat(found(project, "label:bark")).containsExactly(DOG);
        assertThat(found(project, "label:\"field recording\"")).containsExactly(DOG, CAT);
        assertThat(project.labels(DOG)).containsExactly("Bark", "field recording");
        project.takeBack(ANNA);
        assertThat(found(project, "label:field")).isEmpty();
        assertThat(project.labels(DOG)).isEmpty();
        project.repeat(ANNA);
        assertThat(found(project, "label:field")).containsExactly(DOG, CAT);
        assertThat(read(project, new ClothoCsv(), table).written()).isZero();
    }

    @Test
    void aFileThatBringsNothingButLabelsIsAnImport() throws Exception {
        Project project = projects.project("one");
        read(project, STUDIO, lines("{\"name\":\"dog\",\"caption\":\"a dog\"}\n"));

        ImportReport report = read(
                project,
                STUDIO,
                lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"labels\":[\"Bark\",\"bark\",\" \"]}\n"));

        assertThat(report.labels()).isEqualTo(1);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(project.labels(DOG)).hasSize(1);
        assertThat(project.lastStep()).map(Step::name).contains("Import 1 label");
        assertThat(project.lastStep().orElseThrow().entries()).containsExactly(DOG);
    }

    @Test
    void labelsGoOutInWhicheverWayTheyCame() throws Exception {
        Project project = projects.project("one");
        accept(project, DOG, "a dog");
        project.label(DOG, Set.of("Zoo", "bark"));
        assertThat(exported(project, STUDIO).labels()).containsExactly("bark", "Zoo");

        read(project, STUDIO, lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"labels\":[\"Pet\",\"Bark\"]}\n"));
        assertThat(exported(project, STUDIO).labels()).containsExactly("Pet", "Bark", "Zoo");

        read(project, STUDIO, lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"labels\":[\"Animal\"]}\n"));
        assertThat(exported(project, new AvcapPack()).labels())
                .as("those of the last import first")
                .containsExactlyInAnyOrder("Animal", "bark", "Pet", "Zoo")
                .startsWith("Animal");
        project.takeBack(ANNA);
        assertThat(exported(project, STUDIO).labels()).containsExactly("Pet", "Bark", "Zoo");
    }

    static Stream<CaptionFormat> withTags() {
        ClipRecord tagged = tagged();
        return CaptionFormat.all().stream()
                .filter(format -> !format.kept(tagged).tags().isEmpty());
    }

    private static ClipRecord tagged() {
        return ClipRecord.named("dog")
                .withSpan(0, 10_000)
                .withCaptions(List.of(new Saying(1, "a dog")))
                .withTags(List.of("loud, very"))
                .withNotes(List.of(new Noted("", Optional.empty(), "which dog?")));
    }

    @Test
    void onlyFormatsOfTextsAndTimesHaveNoPlaceForTagsAndNotes() {
        assertThat(CaptionFormat.all().stream()
                        .filter(format -> format.kept(tagged()).tags().isEmpty()))
                .extracting(CaptionFormat::id)
                .containsExactlyInAnyOrder("srt", "textgrid", "cvat");
        assertThat(withTags().filter(format -> format.kept(tagged()).notes().isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withTags")
    void tagsGoOutAndComeInElsewhereAsAStepThatIsTakenBack(CaptionFormat format) throws Exception {
        Project one = projects.project("one");
        accept(one, DOG, "a dog");
        one.tag(DOG, "loud, very", true, ANNA);
        one.tag(DOG, "animal", true, ANNA);
        Note note = one.note(DOG, "Which dog?\nListen.", ANNA);
        Path file = export(one, format, "out1");
        Project two = projects.project("two");
        two.tag(DOG, "Animal", true, ANNA);

        ImportReport report = read(two, format, file);

        assertThat(report.tags()).as("one is there already").isEqualTo(1);
        assertThat(two.tags(DOG)).containsExactly("Animal", "loud, very");
        assertThat(two.lastStep()).map(Step::name).contains("Import 1 caption and 1 tag");
        assertThat(two.notes(DOG)).as("a note could not be taken back").isEmpty();
        two.carryOut("Accept", List.of(new Edit.Accept(DOG)), ANNA);
        assertThat(exported(two, format).tags()).containsExactly("Animal", "loud, very");
        assertThat(exported(two, format).notes()).as("kept to go out again").containsExactly(Noted.of(note));
        two.takeBack(ANNA);
        two.takeBack(ANNA);
        assertThat(two.tags(DOG)).containsExactly("Animal");
        two.repeat(ANNA);
        assertThat(two.tags(DOG)).containsExactly("Animal", "loud, very");
    }

    @Test
    void whatIsReadBackIntoTheSameProjectChangesNothing() throws Exception {
        Project project = projects.project("one");
        accept(project, DOG, "a dog");
        project.tag(DOG, "loud", true, ANNA);
        project.note(DOG, "Which dog?", ANNA);
        project.label(DOG, Set.of("Bark"));
        Path file = export(project, STUDIO, "out1");

        assertThat(read(project, STUDIO, file).written()).isZero();

        assertThat(export(project, STUDIO, "out2")).hasSameTextualContentAs(file);
    }

    @Test
    void tagsAreTidiedAndSpeltAsTheProjectSpellsThem() throws Exception {
        Project project = projects.project("one");
        project.tag(CAT, "Street Noise", true, ANNA);

        ImportReport report = read(project, STUDIO, lines("""
                        {"name":"dog","caption":"a dog","clip_tags":[" street  noise","STREET NOISE",""]}
                        {"name":"cat","caption":"a cat","clip_tags":"street noise, soft"}
                        """));

        assertThat(report.tags()).isEqualTo(2);
        assertThat(project.tags(DOG)).containsExactly("Street Noise");
        assertThat(project.tags(CAT)).containsExactly("soft", "Street Noise");
        assertThat(project.tags()).containsExactly("soft", "Street Noise");
    }

    @Test
    void aTagThatIsTakenAwayAfterItsImportDoesNotGoOut() throws Exception {
        Project project = projects.project("one");
        accept(project, DOG, "a dog");
        read(project, STUDIO, lines("{\"name\":\"dog\",\"caption\":\"a hound\",\"clip_tags\":[\"loud\"]}\n"));

        project.tag(DOG, "loud", false, ANNA);

        assertThat(exported(project, STUDIO).tags()).isEmpty();
    }

    @Test
    void columnsOfThatNameInFilesOfOthersAreNoTagsAndNotes() throws Exception {
        Project project = projects.project("one");
        accept(project, DOG, "a dog");
        project.tag(DOG, "loud", true, ANNA);
        project.note(DOG, "Which dog?", ANNA);
        Path table = Files.writeString(
                folder.resolve("audiocaps.csv"),
                "audiocap_id,youtube_id,start_time,caption,tags,notes\n11,dog,0,a hound,\"rain, roof\",from the attic\n");

        assertThat(read(project, new AudioCapsCsv(), table).tags()).isZero();

        assertThat(project.tags(DOG)).containsExactly("loud");
        assertThat(export(project, new AudioCapsCsv(), "out")).content().contains(",from the attic,\"rain, roof\"\n");
        assertThat(exported(project, new AudioCapsCsv()).tags()).containsExactly("loud");
        assertThat(exported(project, new AudioCapsCsv()).notes()).hasSize(1);
    }

    @Test
    void aTagOrALabelThatNobodyWouldWriteIsRefused() throws Exception {
        Project project = projects.project("one");
        String endless = "x".repeat(10_001);

        ImportReport report = read(
                project,
                STUDIO,
                lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"clip_tags\":[\"" + endless + "\"]}\n"
                        + "{\"name\":\"cat\",\"caption\":\"a cat\",\"labels\":[\"" + endless + "\"]}\n"));

        assertThat(report.rejections())
                .extracting(Rejection::reason)
                .containsOnly("a label or a tag is longer than 10000 letters")
                .hasSize(2);
    }
}
