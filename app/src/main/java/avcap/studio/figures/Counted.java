package avcap.studio.figures;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted over the whole open project, away from the window's thread.
 *
 * <p>What was counted stays until it is counted anew; that it is no longer true is told.
 */
public final class Counted<T> {

    /** Where the counting stands. */
    public enum State {
        NONE,
        BUSY,
        READY,
        BROKEN
    }

    /** How it is counted. */
    @FunctionalInterface
    interface Counting<T> {
        T of(Project project, Progress progress) throws StoreException;
    }

    private final Session session;
    private final Workshop workshop;
    private final String name;
    private final Counting<T> counting;
    private final Latest<T> latest = new Latest<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);

    /** {@code name} is what the job is called while it runs. */
    Counted(Session session, Workshop workshop, String name, Counting<T> counting) {
        this.session = session;
        this.workshop = workshop;
        this.name = name;
        this.counting = counting;
        session.projectProperty().addListener((observed, before, now) -> forget());
        session.movesProperty().addListener((observed, before, now) -> stale.set(true));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** What was counted last, null until something was. */
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public Optional<T> value() {
        return Optional.ofNullable(value.get());
    }

    /** Why it could not be counted, one sentence. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How far it is, such as "500 / 1204". */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Whether something was done to the project since it was counted. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Counts if what is known is not true any more. */
    public void look() {
        if (stale.get() && state.get() != State.BUSY) {
            count();
        }
    }

    /** Counts anew. */
    public void count() {
        session.project().ifPresent(project -> {
            stale.set(false);
            step.set("");
            fraction.set(-1);
            state.set(State.BUSY);
            Work<T> work = latest.start(() -> workshop.submitMedia(name, progress -> counting.of(project, progress)));
            work.fractionProperty().addListener((observed, before, now) -> fraction.set(now.doubleValue()));
            work.stepProperty().addListener((observed, before, now) -> step.set(now));
            work.whenDone(this::counted).whenFailed(failure -> {
                problem.set(failure.sentence());
                stale.set(true);
                state.set(State.BROKEN);
            });
        });
    }

    private void counted(T now) {
        value.set(now);
        state.set(State.READY);
    }

    /** Stops counting; what was known stays. */
    public void cancel() {
        latest.cancel();
        stale.set(true);
        state.set(value.get() == null ? State.NONE : State.READY);
    }

    private void forget() {
        latest.cancel();
        stale.set(true);
        value.set(null);
        state.set(State.NONE);
    }
}
