package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of stretches of time comes in, is the project's, and goes out, in every format that has a place for it. */
class SegmentExchangeTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId DOG = new EntryId(1);
    private static final Segment BARK = new Segment(1000, 2500, "", "a dog barks");
    private static final Segment BELL = new Segment(2000, 3250, "bell", "ding");
    private static final Segment HUM = new Segment(500, 1500, Optional.of(new FrequencyBand(50, 400)), "", "a hum");
    private static final Segment STEPS = new Segment(4000, 9000, "", "steps");
    private static final String SUBTITLES = """
            1
            00:00:01,000 --> 00:00:02,500
            a dog barks

            2
            00:00:04,000 --> 00:00:09,000
            steps

            """;

    private final Path folder;
    private final TwoClipProjects projects;

    SegmentExchangeTest(@TempDir Path folder) {
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

    private static ImportReport read(Project project, CaptionFormat format, Path file) throws Exception {
        return TwoClipProjects.read(project, format, file, ANNA);
    }

    private Path export(Project project, CaptionFormat format, String to) throws Exception {
        return projects.export(project, format, to);
    }

    private static void say(Project project, Segment... segments) throws Exception {
        project.append(Writing.accepted(DOG, Optional.empty(), ANNA, "a dog", Optional.empty()));
        for (Segment each : segments) {
            TimeSpan span = TimeSpan.ofSeconds(each.startMillis() / 1000.0, each.endMillis() / 1000.0);
            project.carryOut(
                    "Add", List.of(Edit.Stretch.added(DOG, span, each.band(), each.kind(), each.text())), ANNA);
        }
    }

    private static List<Segment> said(Project project) throws Exception {
        return project.segments(DOG).stream().map(SegmentIntake::told).toList();
    }

    private static List<Segment> said(CaptionFormat format, Path path) throws Exception {
        return CaptionRecords.of(format, path).get(0).segments();
    }

    private Path lines(String content) throws Exception {
        return Files.writeString(folder.resolve("captions.jsonl"), content);
    }

    static Stream<CaptionFormat> timed() {
        ClipRecord timed = ClipRecord.named("dog")
                .withSpan(0, 10_000)
                .withCaptions(List.of(new Saying(1, "a dog")))
                .withSegments(List.of(BARK));
        return CaptionFormat.all().stream()
                .filter(format -> !format.kept(timed).segments().isEmpty());
    }

    @Test
    void atLeastEveryFormatOfTimedRowsIsTried() {
        assertThat(timed())
                .extracting(CaptionFormat::id)
                .contains(
                        "webvtt",
                        "srt",
                        "elan",
                        "textgrid",
                        "youcook2",
                        "cvat",
                        "labelstudio",
                        "studio",
                        "edits",
                        "audiocaps");
    }

    @ParameterizedTest
    @MethodSource("timed")
    void whatGoesOutAndComesInElsewhereIsTheSame(CaptionFormat format) throws Exception {
        Project one = project("one");
        say(one, BARK, BELL, STEPS);
        Path first = export(one, format, "out1");
        Project two = project("two");

        ImportReport report = read(two, format, first);

        assertThat(report.segments()).isEqualTo(3);
        assertThat(said(two))
                .isEqualTo(said(format, first))
                .extracting(Segment::text)
                .containsExactly("a dog barks", "ding", "steps");
        two.carryOut("Accept", List.of(new Edit.Accept(DOG)), ANNA);
        assertThat(said(format, export(two, format, "out2"))).isEqualTo(said(format, first));
    }

    @Test
    void everyFormatWithAPlaceForFrequenciesCarriesThem() {
        ClipRecord boxed = ClipRecord.named("dog")
                .withSpan(0, 10_000)
                .withCaptions(List.of(new Saying(1, "a dog")))
                .withSegments(List.of(HUM));

        assertThat(timed().filter(format -> !format.kept(boxed).segments().equals(List.of(HUM))))
                .extracting(CaptionFormat::id)
                .containsExactlyInAnyOrder("srt", "textgrid", "cvat");
    }

    @ParameterizedTest
    @MethodSource("timed")
    void frequenciesComeInAgainAndOnesThatAFileDoesNotTellStay(CaptionFormat format) throws Exception {
        Project one = project("one");
        say(one, HUM, BARK);
        Path file = export(one, format, "out");
        Project two = project("two");
        read(two, format, file);
        assertThat(said(two)).isEqualTo(said(format, file));

        ImportReport again = read(one, format, file);

        assertThat(again.segments()).isZero();
        assertThat(one.segments(DOG).get(0).band()).isEqualTo(HUM.band());
    }

    @Test
    void otherFrequenciesFromAFileAreTaken() throws Exception {
        Project project = project("one");
        say(project, HUM);

        read(
                project,
                new StudioLines(),
                lines("{\"name\":\"dog\",\"file\":\"dog.wav\",\"caption\":\"a dog\",\"segments\":"
                        + "[{\"start_ms\":500,\"end_ms\":1500,\"low_hz\":40,\"high_hz\":90,\"text\":\"a hum\"}]}\n"));

        assertThat(said(project)).containsExactly(HUM.withBand(Optional.of(new FrequencyBand(40, 90))));
    }

    @ParameterizedTest
    @MethodSource("timed")
    void whatWasChangedInBetweenGoesOutChanged(CaptionFormat format) throws Exception {
        Project project = project("one");
        say(project, BARK, STEPS);
        Path file = export(project, format, "out1");
        Project two = project("two");
        read(two, format, file);
        two.carryOut("Accept", List.of(new Edit.Accept(DOG)), ANNA);
        avcap.studio.annotation.Segment bark = two.segments(DOG).get(0);
        avcap.studio.annotation.Segment steps = two.segments(DOG).get(1);

        two.carryOut("Change", List.of(Edit.Stretch.changed(bark, bark.span(), "a hound howls")), ANNA);
        two.carryOut("Remove", List.of(Edit.Stretch.gone(steps)), ANNA);

        assertThat(said(format, export(two, format, "out2")))
                .extracting(Segment::text)
                .containsExactly("a hound howls");
    }

    @ParameterizedTest
    @MethodSource("timed")
    void theSameFileTwiceWritesNothing(CaptionFormat format) throws Exception {
        Project project = project("one");
        say(project, BARK, BELL, STEPS);
        Path file = export(project, format, "out");
        Project two = project("two");
        read(two, format, file);
        Step before = two.lastStep().orElseThrow();

        ImportReport again = read(two, format, file);

        assertThat(again.written()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(two.segments(DOG)).hasSize(3);
        assertThat(two.lastStep()).contains(before);
    }

    @Test
    void whatTheFileSaysOtherwiseOfTheSameStretchIsAChange() throws Exception {
        Project project = project("one");
        say(project, BARK, STEPS);
        long bark = project.segments(DOG).get(0).id();

        read(
                project,
                new SubRip(),
                Files.writeString(folder.resolve("dog.srt"), SUBTITLES.replace("a dog barks", "ein Hund bellt")));

        assertThat(project.segments(DOG))
                .extracting(avcap.studio.annotation.Segment::text)
                .containsExactly("ein Hund bellt", "steps");
        assertThat(project.segments(DOG).get(0).id()).isEqualTo(bark);
    }

    @Test
    void anImportIsTakenBackWithItsSegmentsAndDoneAgain() throws Exception {
        Project project = project("one");
        Path file = Files.writeString(folder.resolve("dog.srt"), SUBTITLES);

        read(project, new SubRip(), file);
        assertThat(project.lastStep()).map(Step::name).contains("Import 2 segments");
        project.takeBack(ANNA);
        assertThat(said(project)).isEmpty();
        project.repeat(ANNA);

        assertThat(said(project)).containsExactly(BARK, STEPS);
    }

    @Test
    void aClipWithSegmentsAloneGoesOutWhereTheyHaveAPlace() throws Exception {
        Project project = project("one");
        read(project, new SubRip(), Files.writeString(folder.resolve("dog.srt"), SUBTITLES));

        Export.Written written = new Export(List.of(new SubRip(), new AudioCapsCsv()), Selection.ACCEPTED)
                .run(project, folder.resolve("out"), Progress.none());

        assertThat(folder.resolve("out/srt/dog.srt")).hasContent(SUBTITLES);
        assertThat(written.leftOut()).containsExactly("dog: nothing is said of it as a whole");
    }

    @Test
    void segmentsOfAClipThatSomeoneHasYetToAcceptWait() throws Exception {
        Project project = project("one");
        say(project, BARK);
        project.mark(DOG, Status.RETURNED, ANNA);
        project.append(Writing.accepted(new EntryId(2), Optional.empty(), ANNA, "a cat", Optional.empty()));

        assertThat(CaptionRecords.of(new StudioLines(), export(project, new StudioLines(), "out")))
                .extracting(ClipRecord::name)
                .containsExactly("cat");
    }

    @Test
    void rowsOfAClipThatStandApartSayASegmentOnce() throws Exception {
        Project project = project("one");
        String segments = "\"[{\"\"start_ms\"\":1000,\"\"end_ms\"\":2500,\"\"text\"\":\"\"a dog barks\"\"}]\"";
        Path file = Files.writeString(
                folder.resolve("audiocaps.csv"),
                "audiocap_id,youtube_id,start_time,caption,segments\n11,dog,0,a dog," + segments + "\n21,cat,0,a cat,\n"
                        + "12,dog,0,a hound," + segments + "\n");

        read(project, new AudioCapsCsv(), file);

        assertThat(said(project)).containsExactly(BARK);
    }

    @Test
    void whatAnImportKeptGoesAndComesWithItsStep() throws Exception {
        Project project = project("one");
        say(project);
        read(project, new StudioLines(), lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"city\":\"Bern\"}\n"));
        read(project, new StudioLines(), lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"city\":\"Chur\"}\n"));

        assertThat(export(project, new StudioLines(), "out")).content().contains("Chur");
        project.takeBack(ANNA);
        assertThat(export(project, new StudioLines(), "out"))
                .content()
                .contains("Bern")
                .doesNotContain("Chur");
        project.takeBack(ANNA);
        assertThat(export(project, new StudioLines(), "out")).content().doesNotContain("Bern", "Chur");
        project.repeat(ANNA);
        project.repeat(ANNA);
        assertThat(export(project, new StudioLines(), "out")).content().contains("Chur");
    }

    @Test
    void whatAnImportKeptIsTheClipsWhereverItLies() throws Exception {
        Project project = project("one");
        say(project);
        read(project, new StudioLines(), lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"city\":\"Bern\"}\n"));

        project.carryOut("Move", List.of(new Edit.Relocate(DOG, folder.resolve("elsewhere/dog.wav"))), ANNA);

        assertThat(export(project, new StudioLines(), "out")).content().contains("Bern");
    }

    @Test
    void subtitlesLeaveWhatTheImportBeforeKept() throws Exception {
        Project project = project("one");
        say(project);
        read(project, new StudioLines(), lines("{\"name\":\"dog\",\"caption\":\"a dog\",\"city\":\"Bern\"}\n"));

        read(project, new SubRip(), Files.writeString(folder.resolve("dog.srt"), SUBTITLES));

        assertThat(export(project, new StudioLines(), "out")).content().contains("Bern", "steps");
    }

    @Test
    void whatLiesBesideAnOldProjectGoesOutOnce() throws Exception {
        Project project = project("one");
        say(project, BARK);
        Files.writeString(
                project.folder().resolve(KeptColumns.FILE),
                "{\"import\":\"x\",\"in_slots\":1,\"record\":{\"name\":\"dog\",\"file\":\"dog.wav\",\"caption\":\"a dog\","
                        + "\"segments\":[{\"start_ms\":1000,\"end_ms\":2500,\"text\":\"a dog barks\"},"
                        + "{\"start_ms\":4000,\"end_ms\":9000,\"text\":\"steps\"}],\"city\":\"Bern\"}}\n");

        Path file = export(project, new StudioLines(), "out");

        assertThat(said(new StudioLines(), file)).containsExactly(BARK, STEPS);
        assertThat(file).content().contains("Bern");
    }
}
