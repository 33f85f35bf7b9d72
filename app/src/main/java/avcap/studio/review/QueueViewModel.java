package avcap.studio.review;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.review.QueuedClip;
import avcap.studio.annotation.review.ReviewQueue;
import avcap.studio.annotation.review.ReviewReason;
import avcap.studio.annotation.review.Submission;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Which clips wait for a reviewer, for which reasons, and which one comes next. */
public final class QueueViewModel {

    private static final Words WORDS = UiResources.reviewWords();
    private static final int PAGE = 1_000;

    private final Session session;
    private final Workshop workshop;
    private final ObservableList<QueuedClip> queue = FXCollections.observableArrayList();
    private final FilteredList<QueuedClip> listed = new FilteredList<>(queue);
    private final ObjectProperty<@Nullable ReviewReason> filter = new SimpleObjectProperty<>(this, "filter");
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> work = new ReadOnlyObjectWrapper<>(this, "work");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyIntegerWrapper judged = new ReadOnlyIntegerWrapper(this, "judged");
    private final Latest<List<QueuedClip>> reading = new Latest<>();
    private boolean isLooked;
    private final Set<EntryId> touched = new LinkedHashSet<>();
    private @Nullable Project known;

    public QueueViewModel(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
        filter.addListener((observed, before, now) ->
                listed.setPredicate(queued -> now == null || queued.reasons().contains(now)));
        session.projectProperty().addListener((observed, before, now) -> forget());
        session.entries().addListener(this::entriesChanged);
        session.annotatorProperty().addListener((observed, before, now) -> count());
    }

    /** What waits, for the reason that is asked for, the most pressing first. */
    ObservableList<QueuedClip> listed() {
        return listed;
    }

    /** All that waits. */
    ObservableList<QueuedClip> all() {
        return queue;
    }

    /** The reason that is asked for, null for all. */
    ObjectProperty<@Nullable ReviewReason> filterProperty() {
        return filter;
    }

    /** How many wait for a reason. */
    long count(ReviewReason reason) {
        return queue.stream()
                .filter(queued -> queued.reasons().contains(reason))
                .count();
    }

    /** The job that looks through the project, null when none does. */
    ReadOnlyObjectProperty<@Nullable Work<?>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** Why the queue is not known, one sentence; empty if it is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many clips this person approved or returned today. */
    ReadOnlyIntegerProperty judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable EntryId> selectedIdProperty() {
        return session.selectedIdProperty();
    }

    /** Why a clip waits, if it does. */
    Optional<QueuedClip> of(EntryId id) {
        return queue.stream()
                .filter(queued -> queued.submission().entry().equals(id))
                .findFirst();
    }

    /** Looks through the project, unless what is known of it is kept up to date already. */
    public void show() {
        session.project().filter(open -> open != known).ifPresent(this::readAll);
        count();
    }

    /** Looks through the whole project again. */
    void again() {
        known = null;
        show();
    }

    private void forget() {
        reading.cancel();
        known = null;
        touched.clear();
        queue.clear();
        problem.set("");
        work.set(null);
    }

    private void readAll(Project project) {
        forget();
        known = project;
        read(project, this::found);
    }

    /** Looks through the whole project again; what is known of the queue stays meanwhile. */
    private void readAgain(Project project) {
        touched.clear();
        work.set(null);
        read(project, this::fill);
        count();
    }

    private void read(Project project, Consumer<List<QueuedClip>> taker) {
        Work<List<QueuedClip>> job = reading.start(
                () -> workshop.submitMedia(WORDS.text("work.queue"), progress -> waiting(project, progress)));
        work.set(job);
        job.whenDone(taker)
                .whenFailed(failure -> problem.set(failure.sentence()))
                .whenOver(over -> {
                    if (work.get() == over) {
                        work.set(null);
                        if (over.state() == Work.State.CANCELLED) {
                            known = null;
                            problem.set(WORDS.text("queue.stopped"));
                        }
                    }
                });
    }

    /** Page by page, so that what is typed meanwhile is never kept waiting. */
    private static List<QueuedClip> waiting(Project project, Progress progress) throws StoreException {
        List<QueuedClip> waiting = new ArrayList<>();
        List<Submission> page = project.submissions(Optional.empty(), PAGE);
        int seen = 0;
        while (!page.isEmpty()) {
            progress.checkCancelled();
            page.forEach(submission -> ReviewQueue.place(submission).ifPresent(waiting::add));
            seen += page.size();
            progress.report(-1, WORDS.text("queue.seen", seen));
            page = project.submissions(Optional.of(page.get(page.size() - 1).entry()), PAGE);
        }
        waiting.sort(ReviewQueue.ORDER);
        return waiting;
    }

    /** Only someone who sees the queue is taken to its first clip: elsewhere a person may be typing. */
    void setLooked(boolean now) {
        isLooked = now;
    }

    private void fill(List<QueuedClip> waiting) {
        queue.setAll(waiting);
        if (!touched.isEmpty()) {
            ask(Set.copyOf(touched));
            touched.clear();
        }
    }

    private void found(List<QueuedClip> waiting) {
        fill(waiting);
        boolean isChosenWaiting = Optional.ofNullable(
                        session.selectedIdProperty().get())
                .flatMap(this::of)
                .isPresent();
        if (isLooked && !isChosenWaiting && !listed.isEmpty()) {
            select(listed.get(0));
        }
    }

    private void entriesChanged(ListChangeListener.Change<? extends Entry> change) {
        Set<EntryId> changed = new LinkedHashSet<>();
        while (change.next()) {
            if (change.wasReplaced()) {
                change.getAddedSubList().forEach(entry -> changed.add(entry.id()));
            }
        }
        if (known == null || changed.isEmpty()) {
            return;
        }
        if (changed.size() > PAGE) {
            readAgain(known);
        } else if (work.get() == null) {
            ask(changed);
        } else {
            touched.addAll(changed);
        }
    }

    /** Looks again at clips that changed. */
    private void ask(Set<EntryId> changed) {
        session.project().ifPresent(open -> workshop.submitStore("", progress -> placed(open, changed))
                .whenDone(placed -> {
                    if (open == known) {
                        replace(changed, placed);
                    }
                }));
        count();
    }

    private static List<QueuedClip> placed(Project project, Set<EntryId> changed) throws StoreException {
        return project.submissions(changed).stream()
                .flatMap(submission -> ReviewQueue.place(submission).stream())
                .sorted(ReviewQueue.ORDER)
                .toList();
    }

    /** Both are in order, so one walk puts them together, and the list changes once. */
    private void replace(Set<EntryId> changed, List<QueuedClip> placed) {
        List<QueuedClip> all = new ArrayList<>(queue.size() + placed.size());
        int next = 0;
        for (QueuedClip queued : queue) {
            if (changed.contains(queued.submission().entry())) {
                continue;
            }
            while (next < placed.size() && ReviewQueue.ORDER.compare(placed.get(next), queued) <= 0) {
                all.add(placed.get(next++));
            }
            all.add(queued);
        }
        all.addAll(placed.subList(next, placed.size()));
        if (!all.equals(queue)) {
            queue.setAll(all);
        }
    }

    private void count() {
        Annotator by = session.annotatorProperty().get();
        Instant morning = LocalDate.now(ZoneId.systemDefault())
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        session.project().ifPresent(open -> workshop.submitStore("", progress -> open.judgedSince(morning, by))
                .whenDone(judged::set));
    }

    void select(QueuedClip queued) {
        session.select(queued.submission().entry());
    }

    /** Goes so many places on among what is listed; from a clip that is not, to the first. */
    public void selectBy(int steps) {
        int now = place();
        int next = now < 0 ? 0 : Math.max(0, Math.min(listed.size() - 1, now + steps));
        if (!listed.isEmpty() && next != now) {
            select(listed.get(next));
        }
    }

    /** What comes after the chosen clip, or before it at the end; empty if nothing else waits. */
    Optional<QueuedClip> following() {
        int now = place();
        if (now < 0) {
            return listed.stream().findFirst();
        }
        int next = now + 1 < listed.size() ? now + 1 : now - 1;
        return next < 0 ? Optional.empty() : Optional.of(listed.get(next));
    }

    /** Where the chosen clip is in the list, -1 if it is not listed. */
    int place() {
        EntryId id = session.selectedIdProperty().get();
        for (int place = 0; place < listed.size(); place++) {
            if (listed.get(place).submission().entry().equals(id)) {
                return place;
            }
        }
        return -1;
    }
}
