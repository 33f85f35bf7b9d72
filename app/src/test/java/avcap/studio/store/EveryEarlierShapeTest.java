package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored project files of every earlier shape open with what is in them; {@link OldProjectFiles} wrote them at their time. */
class EveryEarlierShapeTest {

    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);
    private static final EntryId BELL = new EntryId(3);

    private final Path folder;

    EveryEarlierShapeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** All but the newest: that is no earlier one. */
    static IntStream shapes() throws IOException {
        try (Stream<Path> steps = Files.list(Path.of("src/main/resources/avcap/studio/store/migration"))) {
            return IntStream.range(1, (int) steps.count());
        }
    }

    private void copyOf(int shape) throws IOException {
        try (InputStream stored = Objects.requireNonNull(
                        EveryEarlierShapeTest.class.getResourceAsStream("v" + shape + ".avcap.gz"),
                        "no project file of shape " + shape + " is stored: see OldProjectFiles");
                InputStream in = new GZIPInputStream(stored)) {
            Files.copy(in, folder.resolve(ProjectFolder.FILE));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void opensWithWhatIsInIt(int shape) throws Exception {
        copyOf(shape);

        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.readOnlyReason()).isEmpty();
            assertThat(project.entries())
                    .extracting(Entry::caption)
                    .containsExactly("a dog barks", "a cat mews", "a bell rings", "");
            assertThat(project.entries())
                    .extracting(Entry::status)
                    .containsExactly(Status.ACCEPTED, Status.EDITING, Status.DRAFT, Status.NEW);
            assertThat(project.revisions(DOG)).extracting(Revision::text).contains("a dog", "a dog barks");
            assertThat(project.draft(CAT)).map(Draft::text).contains("a cat mews");
            if (shape >= 2) {
                assertThat(project.standing(DOG, new Slot(2)))
                        .extracting(Revision::text)
                        .containsExactly("somewhere a dog barks");
                assertThat(project.notes(DOG)).hasSize(1);
                assertThat(project.segments(DOG)).hasSize(1);
                assertThat(project.tags(DOG)).containsExactly("outdoors");
                assertThat(project.labels(DOG)).containsExactly("Dog");
            }
            assertThat(project.lastStep().isPresent()).isEqualTo(shape >= 3);
            if (shape >= 5) {
                assertThat(project.comments(DOG)).hasSize(1);
            }
            assertThat(project.unmeasured()).isEqualTo(shape >= 16 ? Map.of() : Map.of(BELL, "a bell rings"));
            assertThat(project.list(Query.EVERYTHING, Order.INFORMATIVENESS, LocalDate.EPOCH))
                    .extracting(Listed::entry)
                    .last()
                    .isEqualTo(DOG);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void staysBesideTheNewOneAsItWas(int shape) throws Exception {
        copyOf(shape);
        ProjectFolder.open(folder).close();

        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.snapshots())
                    .as("one, although it was opened twice")
                    .extracting(Snapshot::occasion)
                    .containsExactly(Occasion.UPGRADE);
            Path before = project.snapshots().get(0).file();
            assertThat(Schema.isOlder(before, SqliteFile.forReading(before))).isTrue();
        }
    }

    @Test
    void isNotTouchedWhereNoRoomIsLeftForIt() throws Exception {
        copyOf(1);
        Files.createFile(folder.resolve("snapshots"));
        Path file = folder.resolve(ProjectFolder.FILE);

        assertThatThrownBy(() -> ProjectFolder.open(folder)).hasMessageContaining("The project itself is as it was");
        assertThat(Schema.isOlder(file, SqliteFile.forReading(file))).isTrue();
        Files.delete(folder.resolve("snapshots"));
        ProjectFolder.open(folder).close();
    }
}
