package avcap.studio.safekeeping;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.MissingClip;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.store.MediaSearch;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which clips have no file where it should be, looked for beside everything else, and where they are found again. */
public final class MediaViewModel {

    private static final Words WORDS = UiResources.safekeepingWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final ObservableList<MissingClip> missing = FXCollections.observableArrayList();
    private final Latest<List<MissingClip>> checking = new Latest<>();
    private final Latest<MediaSearch.Found> searching = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> work = new ReadOnlyObjectWrapper<>(this, "work");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper(this, "result", "");
    private Runnable whenAsked = () -> {};

    public MediaViewModel(Session session, Workshop workshop, Notices notices) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        session.projectProperty().addListener((observed, before, now) -> opened());
        session.entries().addListener(this::entriesChanged);
        session.missing().clipsProperty().addListener((observed, before, now) -> missing.setAll(now));
        opened();
    }

    /** What is done when the person wants to find missing clips. */
    public void setWhenAsked(Runnable action) {
        whenAsked = action;
    }

    private void opened() {
        searching.cancel();
        problem.set("");
        result.set("");
        session.missing().found(List.of());
        check().ifPresent(found -> found.whenDone(gone -> {
            if (!gone.isEmpty()) {
                notices.post(Notice.warning(summary()).withAction(WORDS.text("media.find"), () -> whenAsked.run()));
            }
        }));
    }

    /** Looks for every file, beside everything else; nobody waits for it. */
    private Optional<Work<List<MissingClip>>> check() {
        checking.cancel();
        return session.project().map(project -> checking.start(() -> workshop.submitMedia("", project::missing))
                .whenDone(gone -> session.missing().found(gone)));
    }

    /** Clips whose files are named anew, or as they were, are looked for again. */
    private void entriesChanged(ListChangeListener.Change<? extends Entry> change) {
        boolean isElsewhere = false;
        while (change.next()) {
            isElsewhere |= change.wasReplaced() && hasOtherFiles(change.getRemoved(), change.getAddedSubList());
        }
        if (isElsewhere) {
            check();
        }
    }

    private static boolean hasOtherFiles(List<? extends Entry> before, List<? extends Entry> now) {
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            if (now.get(i).isRelocated(before.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** In the order of the project. */
    ObservableList<MissingClip> missing() {
        return FXCollections.unmodifiableObservableList(missing);
    }

    /** The search under way, null if there is none. */
    ReadOnlyObjectProperty<@Nullable Work<?>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** What could not be done and why, empty if nothing failed. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the last search brought, empty before. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Such as "3 of 1,204 clips were not found." */
    String summary() {
        return WORDS.text(
                "media.summary",
                session.missing().clipsProperty().get().size(),
                session.entries().size());
    }

    /** Looks in a folder, and tells the project where its clips are now: a step that can be taken back. */
    public void findIn(Path folder) {
        List<MissingClip> gone = List.copyOf(missing);
        problem.set(session.readOnlyReason());
        result.set("");
        if (!problem.get().isEmpty() || gone.isEmpty()) {
            return;
        }
        session.project().ifPresent(project -> searching
                .start(() -> follow(workshop.submitMedia(
                        WORDS.text("work.media", folder.getFileName()),
                        progress -> MediaSearch.find(project, gone, folder, progress))))
                .whenDone(found -> relocate(found, gone.size(), folder))
                .whenFailed(failure -> problem.set(failure.sentence())));
    }

    private <T> Work<T> follow(Work<T> started) {
        work.set(started);
        return started.whenOver(over -> {
            if (work.get() == over) {
                work.set(null);
            }
        });
    }

    private void relocate(MediaSearch.Found found, int wanted, Path folder) {
        int count = found.files().size();
        if (count == 0) {
            result.set(WORDS.text("media.none", folder, found.looked()));
            return;
        }
        session.carryOut(
                WORDS.text("media.step", count),
                found.edits(),
                () -> result.set(WORDS.text(count == wanted ? "media.all" : "media.some", count, wanted - count)));
    }
}
