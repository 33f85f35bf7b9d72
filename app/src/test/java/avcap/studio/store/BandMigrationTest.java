package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Segment;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project file as the studio wrote it before segments had frequencies: one was said, moved and is still to be taken back. */
class BandMigrationTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId DOG = new EntryId(1);
    private static final Optional<FrequencyBand> BAND = Optional.of(new FrequencyBand(500, 4000));

    private final Path folder;

    BandMigrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void anOldProject() throws Exception {
        OldProject.at(folder.resolve(ProjectFolder.FILE), "11", """
                INSERT INTO project VALUES (1, 'old', 'Old', 5);
                INSERT INTO entry (name, path, sha256, duration, states, status)
                    VALUES ('dog', 'dog.wav', printf('%064d', 1), 10, '', 'DRAFT');
                INSERT INTO segment_revision (segment, entry_id, start_ms, end_ms, kind, author, at, text)
                    VALUES (NULL, 1, 1000, 2000, 'bell', 'anna', 10, 'ding'),
                        (1, 1, 1500, 2500, 'bell', 'anna', 11, 'ding');
                INSERT INTO step (name, author, at, state) VALUES ('Move', 'anna', 11, 'DONE');
                INSERT INTO step_segment VALUES (1, 1, 1, 1, 2)""");
    }

    @Test
    void whatWasSaidIsOfAllFrequenciesAndTakenBackAsBefore() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.segments(DOG)).singleElement().satisfies(segment -> {
                assertThat(segment.span()).isEqualTo(TimeSpan.ofSeconds(1.5, 2.5));
                assertThat(segment.band()).isEmpty();
            });

            project.takeBack(ANNA);

            assertThat(project.segments(DOG)).extracting(Segment::span).containsExactly(TimeSpan.ofSeconds(1, 2));
        }
    }

    @Test
    void anOldSegmentGetsABandThatIsThereAfterOpeningAgain() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            Segment ding = project.segments(DOG).get(0);
            project.carryOut("Box", List.of(Edit.Stretch.changed(ding, ding.span(), BAND, "ding")), ANNA);
        }

        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.segments(DOG)).extracting(Segment::band).containsExactly(BAND);
            project.takeBack(ANNA);
            assertThat(project.segments(DOG)).extracting(Segment::band).containsExactly(Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 500", "500, 500", "500, NULL", "NULL, 500"})
    void aBandThatIsNoneIsRefused(String low, String high) throws Exception {
        ProjectFolder.open(folder).close();

        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ProjectFolder.FILE));
                Statement statement = file.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO segment_revision"
                            + " (entry_id, start_ms, end_ms, low_hz, high_hz, author, at, text) VALUES (1, 0, 9, " + low
                            + ", " + high + ", 'ben', 5, 'x')"))
                    .hasMessageContaining("CHECK");
        }
    }
}
