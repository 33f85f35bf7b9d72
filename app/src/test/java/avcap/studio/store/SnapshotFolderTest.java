package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFolderTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Path folder;
    private final SnapshotFolder snapshots;
    private final Project project;
    private EntryId dog = new EntryId(1);

    SnapshotFolderTest(@TempDir Path folder) throws StoreException {
        this.folder = folder;
        this.project = ProjectFolder.create(folder, "Snapshots");
        this.snapshots = new SnapshotFolder(folder.resolve(ProjectFolder.FILE));
    }

    @BeforeEach
    void aClipWithACaption() throws StoreException {
        dog = project.add(List.of(Clips.named("dog"))).get(0).id();
        accept("a dog barks");
    }

    private void accept(String text) throws StoreException {
        project.append(Writing.accepted(dog, Optional.empty(), ANNA, text, Optional.empty()));
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aRestoredSnapshotAddsAndOverwritesNothing() throws StoreException {
        Snapshot before = project.takeSnapshot(Occasion.ASKED);
        project.add(List.of(Clips.named("cat")));
        accept("a cat meows");
        project.mark(dog, Status.FLAGGED, ANNA);

        List<SnapshotDifference> differences = project.compare(before);
        project.carryOut(
                "Restore", differences.stream().map(SnapshotDifference::back).toList(), ANNA);

        assertThat(differences).hasSize(1).allMatch(SnapshotDifference::isOtherText);
        assertThat(project.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.entries()).hasSize(2);
        assertThat(project.revisions(dog)).hasSize(3);
        assertThat(project.compare(before)).isEmpty();

        project.takeBack(ANNA);
        assertThat(project.entry(dog).caption()).isEqualTo("a cat meows");
        assertThat(project.entry(dog).status()).isEqualTo(Status.FLAGGED);
    }

    @Test
    void everyCaptionIsComparedAndRestored() throws StoreException {
        Slot third = new Slot(3);
        Slot fourth = new Slot(4);
        accept(third, "somewhere a dog barks");
        Snapshot before = project.takeSnapshot(Occasion.ASKED);
        accept(third, "nonsense");
        accept(fourth, "more nonsense");
        project.mark(dog, Status.FLAGGED, ANNA);

        List<SnapshotDifference> differences = project.compare(before);
        project.carryOut(
                "Restore", differences.stream().map(SnapshotDifference::back).toList(), ANNA);

        assertThat(differences)
                .extracting(SnapshotDifference::place)
                .containsExactly(Place.first(dog), new Place(dog, third), new Place(dog, fourth));
        assertThat(Drafting.of(project, dog, third).text()).isEqualTo("somewhere a dog barks");
        assertThat(Drafting.of(project, dog, fourth).text()).isEmpty();
        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.compare(before)).isEmpty();
    }

    private void accept(Slot slot, String text) throws StoreException {
        project.append(Writing.accepted(dog, Optional.empty(), ANNA, text, Optional.empty())
                .in(slot));
    }

    @Test
    void aSnapshotOfAnOlderShapeIsComparedAndStaysAsItIs() throws Exception {
        Path old = Files.createDirectories(folder.resolve("snapshots")).resolve("20261125-120000-000_asked.avcap");
        OldProject.at(old, "7", """
                INSERT INTO project VALUES (1, 'old', 'Old', 5);
                INSERT INTO entry (name, path, sha256, duration, states, status)
                    VALUES ('dog', 'dog.wav', printf('%064d', 1), 10, '', 'ACCEPTED');
                INSERT INTO revision (entry_id, slot, origin, author, at, text, status)
                    VALUES (1, 2, 'HUMAN', 'anna', 10, 'a second text', 'ACCEPTED')""");
        byte[] bytes = Files.readAllBytes(old);

        List<SnapshotDifference> differences =
                project.compare(project.snapshots().get(0));

        assertThat(differences)
                .extracting(difference -> difference.place().slot().number())
                .containsExactly(1, 2);
        assertThat(differences.get(1).then().text()).isEqualTo("a second text");
        assertThat(Files.readAllBytes(old)).isEqualTo(bytes);
    }

    @Test
    void aSnapshotIsAProjectThatOpens(@TempDir Path elsewhere) throws Exception {
        Snapshot snapshot = project.takeSnapshot(Occasion.ASKED);
        Files.copy(snapshot.file(), elsewhere.resolve(ProjectFolder.FILE));

        try (Project copy = ProjectFolder.open(elsewhere)) {
            assertThat(copy.readOnlyReason()).isEmpty();
            assertThat(copy.entries()).isEqualTo(project.entries());
        }
    }

    @Test
    void theFirstOpeningOfADayTakesOne() throws StoreException {
        assertThat(snapshots.takeOfTheDay(NOON)).isPresent();
        assertThat(snapshots.takeOfTheDay(NOON.plusSeconds(60))).isEmpty();
        assertThat(snapshots.takeOfTheDay(NOON.plus(Duration.ofDays(1)))).isPresent();
    }

    @Test
    void keepsTheTenNewestAndOneOfEachDayOfTheWeek() throws StoreException {
        for (int day = 20; day > 0; day--) {
            snapshots.take(Occasion.DAY, NOON.minus(Duration.ofDays(day)));
        }
        for (int second = 0; second < 12; second++) {
            snapshots.take(Occasion.BATCH, NOON.plusSeconds(second));
        }

        List<Snapshot> kept = snapshots.newestFirst();

        assertThat(kept.subList(0, 10)).extracting(Snapshot::at).allMatch(at -> at.isAfter(NOON));
        assertThat(kept.subList(10, kept.size()))
                .extracting(Snapshot::at)
                .containsExactly(
                        NOON.minus(Duration.ofDays(1)),
                        NOON.minus(Duration.ofDays(2)),
                        NOON.minus(Duration.ofDays(3)),
                        NOON.minus(Duration.ofDays(4)),
                        NOON.minus(Duration.ofDays(5)),
                        NOON.minus(Duration.ofDays(6)));
        assertThat(folder.resolve("snapshots")).isDirectoryNotContaining("glob:**.part");
    }
}
