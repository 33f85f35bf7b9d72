package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.formats.Export.Written;
import avcap.studio.store.MemoryProjects;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.SetClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final Reading READING = new Reading(
            "avcap-mini@1",
            Map.of("beams", "4"),
            -0.5,
            List.of(new ScoredWord("a", -0.1), new ScoredWord("dog", -0.9)));

    private final InMemoryProject project = InMemoryProject.of("dog", "cat", "owl", "bad");
    private final Path folder;

    ExportTest(@TempDir Path folder) {
        this.folder = folder.resolve("out");
    }

    @BeforeEach
    void judge() throws Exception {
        for (long entry = 1; entry <= 4; entry++) {
            project.append(Writing.byMachine(new EntryId(entry), "a dog", READING));
        }
        project.append(Writing.accepted(new EntryId(1), Optional.empty(), ANNA, "a dog barks", Optional.empty()));
        project.mark(new EntryId(4), Status.REJECTED, ANNA);
    }

    @Test
    void onlyWhatAPersonAcceptedGoesOut() throws Exception {
        Written written = new Export(CaptionFormat.usual(), Selection.ACCEPTED).run(project, folder, Progress.none());

        assertThat(written.captions()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("audiocaps.csv")))
                .startsWith("audiocap_id,youtube_id,start_time,caption,")
                .contains("1,dog,0,a dog barks,")
                .contains(",a dog,a dog barks,avcap-mini@1,-0.5,anna,");
    }

    @Test
    void theEditLogTellsHowLongTheAnnotatorWorked() throws Exception {
        SetClock clock = new SetClock(Instant.parse("2026-11-02T09:00:00Z"));
        Project timed = MemoryProjects.in(Path.of("/timed"), clock);
        EntryId dog = timed.add(List.of(Clips.named("dog"))).get(0).id();
        timed.journal(new Draft(dog, "a d", ANNA, clock.instant()));
        clock.pass(Duration.ofSeconds(30));
        timed.append(Writing.accepted(dog, Optional.empty(), ANNA, "a dog barks", Optional.empty())
                .with(Optional.of(
                        new Scrutiny(12_000, false, Optional.empty()).withListening(2, OptionalDouble.of(.75)))));

        new Export(List.of(new EditLog()), Selection.ACCEPTED).run(timed, folder, Progress.none());

        JsonNode line = new JsonMapper().readTree(folder.resolve("edits.jsonl").toFile());
        assertThat(line.path("active_ms").asLong()).isEqualTo(30_000);
        assertThat(line.path("accepted_ms").asLong()).isEqualTo(12_000);
        assertThat(line.path("plays").asInt()).isEqualTo(2);
        assertThat(line.path("coverage").asDouble()).isEqualTo(.75);
    }

    @Test
    void whatWasApprovedGoesOutAndWhatWasReturnedWaits() throws Exception {
        project.mark(new EntryId(1), Status.APPROVED, ANNA);
        project.append(Writing.accepted(new EntryId(2), Optional.empty(), ANNA, "a cat", Optional.empty()));
        project.mark(new EntryId(2), Status.RETURNED, ANNA);

        new Export(CaptionFormat.usual(), Selection.ACCEPTED).run(project, folder, Progress.none());

        assertThat(Files.readString(folder.resolve("audiocaps.csv")))
                .contains("1,dog,0,a dog barks,")
                .doesNotContain("a cat");
    }

    @Test
    void machineTextGoesOutWhenAskedExceptWhereItWasRejected() throws Exception {
        Written written =
                new Export(CaptionFormat.usual(), Selection.ACCEPTED_AND_MACHINE).run(project, folder, Progress.none());

        assertThat(written.captions()).isEqualTo(3);
    }

    @Test
    void theManifestCountsAndHashesTheFiles() throws Exception {
        new Export(CaptionFormat.usual(), Selection.ACCEPTED_AND_MACHINE).run(project, folder, Progress.none());

        JsonNode manifest =
                new JsonMapper().readTree(folder.resolve("MANIFEST.json").toFile());
        assertThat(manifest.path("human").asInt()).isEqualTo(1);
        assertThat(manifest.path("machine").asInt()).isEqualTo(2);
        assertThat(manifest.path("models").path(0).asText()).isEqualTo("avcap-mini@1");
        assertThat(manifest.path("files")).hasSize(3).allSatisfy(file -> {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.path("name").asText()));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(file.path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash));
        });
    }

    @Test
    void aFormatThatDoesNotReadBackLeavesWhatWasThere() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("audiocaps.csv"), "last week's");
        Export export = new Export(List.of(new AudioCapsCsv(), new Forgetful()), Selection.ACCEPTED);

        assertThatThrownBy(() -> export.run(project, folder, Progress.none()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("nothing was exported");

        assertThat(folder.resolve("audiocaps.csv")).hasContent("last week's");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nothingToExportIsASentence() {
        InMemoryProject untouched = InMemoryProject.of("dog");

        assertThatThrownBy(() ->
                        new Export(CaptionFormat.usual(), Selection.ACCEPTED).run(untouched, folder, Progress.none()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("nothing to export");
    }

    @Test
    void aSecondExportReplacesTheFirst() throws Exception {
        Export export = new Export(CaptionFormat.all(), Selection.ACCEPTED).withoutMedia();
        export.run(project, folder, Progress.none());
        Files.writeString(folder.resolve("clotho/clotho_captions.csv"), "spoilt");

        export.run(project, folder, Progress.none());

        assertThat(folder.resolve("clotho/clotho_captions.csv")).content().contains("a dog barks");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    /** A format that loses what it was given. */
    private static final class Forgetful implements CaptionFormat {

        @Override
        public String id() {
            return "forgetful";
        }

        @Override
        public String title() {
            return "Forgetful";
        }

        @Override
        public String fileName() {
            return "forgetful.txt";
        }

        @Override
        public void write(Records records, Pack pack) throws IOException {
            Files.writeString(pack.target(), "?\n");
        }

        @Override
        public void read(Source source, Intake intake) {}
    }
}
