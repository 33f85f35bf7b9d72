package avcap.studio.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreViewModelTest {

    private static final Annotator ANNA = new Annotator("anna");

    private final Path folder;
    private final Project project;
    private final Session session = new Session(Workshop.immediate());
    private final Notices notices = new Notices();
    private final RestoreViewModel model = new RestoreViewModel(session, Workshop.immediate(), notices);

    RestoreViewModelTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.project = ProjectFolder.create(folder, "Restoring");
    }

    @BeforeEach
    void threeAcceptedClips() throws Exception {
        session.annotatorProperty().set(ANNA);
        project.add(List.of(Clips.named("bell"), Clips.named("dog"), Clips.named("rain")));
        for (Entry entry : project.entries()) {
            accept(entry.id(), "a " + entry.name());
        }
        session.open(project, project.entries());
    }

    private void accept(EntryId id, String text) throws Exception {
        project.append(Writing.accepted(id, Optional.empty(), ANNA, text, Optional.empty()));
    }

    private EntryId clip(int place) {
        return session.entries().get(place).id();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> captions() throws Exception {
        return project.entries().stream().map(Entry::caption).toList();
    }

    private void twoClipsChange() throws Exception {
        project.takeSnapshot(Occasion.ASKED);
        accept(clip(0), "a bell rings twice");
        project.mark(clip(1), Status.FLAGGED, ANNA);
    }

    @Test
    void withoutSnapshotsNothingIsChosenAndNothingCanBeRestored() {
        model.open();

        assertThat(model.snapshots()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(model.tickedProperty().get()).isZero();
        model.restore();
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void theNewestIsLookedIntoAndEveryDifferenceIsTicked() throws Exception {
        twoClipsChange();

        model.open();

        assertThat(model.chosenProperty().get()).isEqualTo(model.snapshots().get(0));
        assertThat(model.differences()).extracting(SnapshotDifference::name).containsExactly("bell", "dog");
        assertThat(model.tickedProperty().get()).isEqualTo(2);
        assertThat(model.summary()).isEqualTo("2 clips stood otherwise then");
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).bytes()).isPositive();
    }

    @Test
    void onlyTickedClipsGoBackAndTheStepIsTakenBack() throws Exception {
        twoClipsChange();
        model.open();
        model.tick(model.differences().get(1), false);

        model.restore();

        assertThat(captions()).containsExactly("a bell", "a dog", "a rain");
        assertThat(project.entry(clip(1)).status()).isEqualTo(Status.FLAGGED);
        assertThat(session.entries().get(0).caption()).isEqualTo("a bell");
        assertThat(notices.shown()).hasSize(1);
        Notice told = notices.shown().get(0);
        assertThat(told.sentence()).startsWith("1 clip is as in the snapshot of today");

        told.action().orElseThrow().run().run();
        assertThat(captions()).containsExactly("a bell rings twice", "a dog", "a rain");
    }

    @Test
    void theFurtherCaptionsOfAClipGoBackEachByItself() throws Exception {
        Slot second = new Slot(2);
        project.takeSnapshot(Occasion.ASKED);
        accept(clip(0), "a bell rings twice");
        project.append(Writing.accepted(clip(0), Optional.empty(), ANNA, "nonsense", Optional.empty())
                .in(second));
        model.open();
        assertThat(model.summary()).isEqualTo("1 clip stood otherwise then");
        assertThat(model.tickedClips()).isEqualTo(1);

        model.tick(model.differences().get(0), false);
        assertThat(model.tickedClips()).isEqualTo(1);
        model.restore();

        assertThat(captions()).containsExactly("a bell rings twice", "a dog", "a rain");
        assertThat(Drafting.of(project, clip(0), second).text()).isEmpty();
    }

    @Test
    void allTicksGoAndComeBack() throws Exception {
        twoClipsChange();
        model.open();

        model.tickAll(false);
        assertThat(model.tickedProperty().get()).isZero();
        assertThat(model.differences()).noneMatch(model::isTicked);

        model.tickAll(true);
        assertThat(model.tickedProperty().get()).isEqualTo(2);
    }

    @Test
    void aSnapshotThatIsTakenNowIsLookedIntoAndKnowsNothingOtherwise() throws Exception {
        twoClipsChange();
        model.open();

        model.take();

        assertThat(model.snapshots()).hasSize(2);
        assertThat(model.chosenProperty().get()).isEqualTo(model.snapshots().get(0));
        assertThat(model.differences()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aDamagedSnapshotIsASentenceAndTheOthersCanBeChosen() throws Exception {
        Snapshot whole = project.takeSnapshot(Occasion.DAY);
        accept(clip(0), "a bell rings twice");
        Snapshot damaged = project.takeSnapshot(Occasion.ASKED);
        Files.writeString(damaged.file(), "not a database at all, only words of some length");

        model.open();
        assertThat(model.problemProperty().get()).startsWith("The snapshot " + damaged.file() + " could not be read.");
        assertThat(model.differences()).isEmpty();

        model.choose(model.snapshots().get(1));
        assertThat(model.chosenProperty().get()).isEqualTo(whole);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.differences()).hasSize(1);
    }

    @Test
    void whoMayOnlyReadLooksAndChangesNothing() throws Exception {
        twoClipsChange();
        try (Project second = ProjectFolder.open(folder)) {
            Session reading = new Session(Workshop.immediate());
            reading.open(second, second.entries());
            RestoreViewModel looking = new RestoreViewModel(reading, Workshop.immediate(), notices);
            looking.open();

            looking.restore();

            assertThat(looking.differences()).hasSize(2);
            assertThat(looking.readOnlyReason()).contains("open in another window");
            assertThat(captions()).containsExactly("a bell rings twice", "a dog", "a rain");
        }
    }
}
