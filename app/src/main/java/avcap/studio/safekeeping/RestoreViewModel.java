package avcap.studio.safekeeping;

import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.work.Failure;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which snapshots there are, what the chosen one knows otherwise, and which clips go back to how they were. */
public final class RestoreViewModel {

    private static final Words WORDS = UiResources.safekeepingWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final ObservableList<Snapshot> snapshots = FXCollections.observableArrayList();
    private final ObservableList<SnapshotDifference> differences = FXCollections.observableArrayList();
    private final Set<Place> left = new HashSet<>();
    private final Latest<List<Snapshot>> listing = new Latest<>();
    private final Latest<List<SnapshotDifference>> comparing = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable Snapshot> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> work = new ReadOnlyObjectWrapper<>(this, "work");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyIntegerWrapper ticked = new ReadOnlyIntegerWrapper(this, "ticked");
    private final ReadOnlyBooleanWrapper restoring = new ReadOnlyBooleanWrapper(this, "restoring");
    private Runnable whenRestored = () -> {};

    public RestoreViewModel(Session session, Workshop workshop, Notices notices) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
    }

    /** Run once clips are back. */
    public void setWhenRestored(Runnable action) {
        whenRestored = action;
    }

    /** Stops looking once nobody looks any more; clips that are going back go back. */
    public void leave() {
        listing.cancel();
        comparing.cancel();
    }

    /** Reads which snapshots there are and looks into the newest. */
    public void open() {
        comparing.cancel();
        snapshots.clear();
        choose(null);
        problem.set("");
        session.project()
                .ifPresent(project -> list(project, newest -> newest.stream().findFirst()));
    }

    private interface Choice {
        Optional<Snapshot> among(List<Snapshot> newestFirst);
    }

    private void list(Project project, Choice choice) {
        listing.start(() -> follow(workshop.submitMedia(WORDS.text("work.snapshots"), progress -> project.snapshots())))
                .whenDone(found -> {
                    snapshots.setAll(found);
                    choice.among(found).ifPresent(this::choose);
                })
                .whenFailed(this::failed);
    }

    private <T> Work<T> follow(Work<T> started) {
        work.set(started);
        return started.whenOver(over -> {
            if (work.get() == over) {
                work.set(null);
            }
        });
    }

    private void failed(Failure failure) {
        problem.set(failure.sentence());
    }

    /** Looks into a snapshot. */
    void choose(@Nullable Snapshot snapshot) {
        comparing.cancel();
        chosen.set(snapshot);
        problem.set("");
        show(List.of());
        if (snapshot != null) {
            session.project().ifPresent(project -> comparing
                    .start(() -> follow(workshop.submitMedia(
                            WORDS.text("work.compare", Told.moment(snapshot.at())),
                            progress -> project.compare(snapshot))))
                    .whenDone(this::show)
                    .whenFailed(this::failed));
        }
    }

    private void show(List<SnapshotDifference> found) {
        left.clear();
        differences.setAll(found);
        countTicked();
    }

    /** Takes a snapshot of the project as it is now and looks into it. */
    public void take() {
        session.project().ifPresent(project -> follow(workshop.submitMedia(
                        WORDS.text("work.snapshot"), progress -> project.takeSnapshot(Occasion.ASKED)))
                .whenDone(taken -> {
                    notices.post(Notice.success(WORDS.text("restore.taken")));
                    list(project, newest -> Optional.of(taken));
                })
                .whenFailed(this::failed));
    }

    /** Newest first. */
    ObservableList<Snapshot> snapshots() {
        return FXCollections.unmodifiableObservableList(snapshots);
    }

    /** The snapshot looked into, null if none is. */
    ReadOnlyObjectProperty<@Nullable Snapshot> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The captions that the chosen snapshot knows otherwise. */
    ObservableList<SnapshotDifference> differences() {
        return FXCollections.unmodifiableObservableList(differences);
    }

    /** What is being read or written, null if nothing is. */
    ReadOnlyObjectProperty<@Nullable Work<?>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** What could not be done and why, empty if nothing failed. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many captions would go back. */
    ReadOnlyIntegerProperty tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /** Whether clips are going back at this moment. */
    ReadOnlyBooleanProperty restoringProperty() {
        return restoring.getReadOnlyProperty();
    }

    boolean isTicked(SnapshotDifference difference) {
        return !left.contains(difference.place());
    }

    void tick(SnapshotDifference difference, boolean isOn) {
        boolean isChange = isOn ? left.remove(difference.place()) : left.add(difference.place());
        if (isChange) {
            countTicked();
        }
    }

    private void countTicked() {
        ticked.set(differences.size() - left.size());
    }

    /** How many clips would go back. */
    int tickedClips() {
        return clips(differences.stream().filter(this::isTicked));
    }

    /** A clip of which several captions stand otherwise is one. */
    private static int clips(Stream<SnapshotDifference> of) {
        return (int) of.map(SnapshotDifference::entry).distinct().count();
    }

    void tickAll(boolean areOn) {
        left.clear();
        if (!areOn) {
            differences.forEach(difference -> left.add(difference.place()));
        }
        countTicked();
    }

    /** Why nothing can be changed here, empty if it can. */
    String readOnlyReason() {
        return session.project().flatMap(Project::readOnlyReason).orElse("");
    }

    /** Brings the ticked clips back to how they were, as one step that can be taken back. */
    public void restore() {
        Snapshot from = chosen.get();
        List<Edit> edits = differences.stream()
                .filter(this::isTicked)
                .map(SnapshotDifference::back)
                .toList();
        if (from == null || edits.isEmpty() || !readOnlyReason().isEmpty()) {
            return;
        }
        String moment = Told.moment(from.at());
        int clips = tickedClips();
        restoring.set(true);
        session.carryOut(WORDS.text("restore.step", clips, moment), edits, () -> {
            restoring.set(false);
            notices.post(Notice.success(WORDS.text("restore.done", clips, moment))
                    .withAction(WORDS.text("restore.undo"), session::takeBack));
            whenRestored.run();
        });
    }

    /** Such as "12 clips stand otherwise now"; empty while that is not known. */
    String summary() {
        if (chosen.get() == null || work.get() != null || !problem.get().isEmpty()) {
            return "";
        }
        return WORDS.text("restore.summary", clips(differences.stream()));
    }
}
