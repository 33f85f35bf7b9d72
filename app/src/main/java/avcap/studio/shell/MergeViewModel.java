package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.Conflict;
import avcap.studio.annotation.merge.Merge;
import avcap.studio.annotation.merge.MergeCounts;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectMerge;
import avcap.studio.store.ProjectMerge.NoCopyException;
import avcap.studio.work.Failure;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Finds out what another copy of the open project would bring, has conflicts decided, and takes it in. */
final class MergeViewModel {

    private static final Words WORDS = UiResources.mergeWords();

    /** How far the person has come. */
    enum State {
        NOTHING_CHOSEN,
        COMPARING,
        COMPARED,
        MERGING,
        DONE,
        /** The folder holds another project, which may be meant. */
        NO_COPY,
        BROKEN
    }

    private final Session session;
    private final Workshop workshop;
    private final Latest<Merge> comparing = new Latest<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING_CHOSEN);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private final Map<Conflict, Choice> choices = new HashMap<>();
    private @Nullable Merge merge;
    private @Nullable Path folder;
    private boolean isAnyProject;

    MergeViewModel(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /** What went wrong and what to do, one sentence. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is being done, while something is. */
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** How many conflicts have no choice yet. */
    ReadOnlyIntegerProperty undecidedProperty() {
        return undecided.getReadOnlyProperty();
    }

    ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    Optional<MergeCounts> counts() {
        return Optional.ofNullable(merge).map(Merge::counts);
    }

    boolean isNothingNew() {
        return merge != null && merge.isNothingNew();
    }

    /** Compares with the copy in a folder, as it was typed or chosen. */
    void compare(String place) {
        if (place.isBlank()) {
            comparing.cancel();
            become(State.NOTHING_CHOSEN);
            return;
        }
        try {
            folder = Path.of(place.strip());
        } catch (InvalidPathException e) {
            fail(WORDS.text("empty"));
            return;
        }
        isAnyProject = false;
        compare();
    }

    /** Takes another project for a copy after all. */
    void compareAnyway() {
        isAnyProject = true;
        compare();
    }

    private void compare() {
        Path place = folder;
        Optional<Project> open = session.project();
        if (place == null || open.isEmpty()) {
            return;
        }
        if (!session.saving().drain()) {
            fail(session.saving().problemProperty().get());
            return;
        }
        boolean any = isAnyProject;
        forget();
        step.set(WORDS.text("busy.start"));
        become(State.COMPARING);
        Work<Merge> work = comparing.start(() -> workshop.submitMedia(
                WORDS.text("work.compare"), progress -> ProjectMerge.compare(open.get(), place, any, progress)));
        work.fractionProperty().addListener((observed, before, now) -> fraction.set(now.doubleValue()));
        work.stepProperty().addListener((observed, before, now) -> step.set(WORDS.text("busy", now)));
        work.whenDone(this::compared).whenFailed(this::failed);
    }

    /** Stops comparing. */
    void cancel() {
        comparing.cancel();
        become(State.NOTHING_CHOSEN);
    }

    /** Stops what nobody looks at any more. */
    void leave() {
        if (state() == State.COMPARING) {
            cancel();
        }
    }

    private void compared(Merge found) {
        merge = found;
        conflicts.setAll(found.conflicts());
        undecided.set(conflicts.size());
        become(State.COMPARED);
    }

    private void failed(Failure failure) {
        problem.set(failure.sentence());
        become(failure.cause() instanceof NoCopyException ? State.NO_COPY : State.BROKEN);
    }

    private void fail(String sentence) {
        problem.set(sentence);
        become(State.BROKEN);
    }

    private void forget() {
        merge = null;
        choices.clear();
        conflicts.clear();
        undecided.set(0);
        fraction.set(-1);
    }

    private void become(State now) {
        state.set(now);
    }

    Optional<Choice> choice(Conflict conflict) {
        return Optional.ofNullable(choices.get(conflict));
    }

    /** Decides one conflict; what cannot be chosen there changes nothing. */
    void choose(Conflict conflict, Choice choice) {
        if (conflict.choices().contains(choice)) {
            choices.put(conflict, choice);
            undecided.set(conflicts.size() - choices.size());
        }
    }

    /** Decides all conflicts alike; those in which it cannot be chosen stay as they are. */
    void chooseAll(Choice choice) {
        List.copyOf(conflicts).forEach(conflict -> choose(conflict, choice));
    }

    boolean canMerge() {
        return state() == State.COMPARED && !isNothingNew() && undecided.get() == 0;
    }

    /** Takes the other copy in, if everything is decided. */
    void run() {
        Merge decided = merge;
        if (decided == null || !canMerge()) {
            return;
        }
        if (!session.saving().drain()) {
            fail(session.saving().problemProperty().get());
            return;
        }
        Annotator by = session.annotatorProperty().get();
        Map<Conflict, Choice> chosen = Map.copyOf(choices);
        become(State.MERGING);
        workshop.submitStore(WORDS.text("work.merge"), progress -> decided.carryOut(chosen, by))
                .whenDone(step -> {
                    session.stepped();
                    become(State.DONE);
                })
                .whenFailed(this::failed);
    }
}
