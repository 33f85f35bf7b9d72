package avcap.studio.work;

import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One job: its name, how far it has come, and how it ended.
 *
 * <p>Properties change and callbacks run on the window's thread only, and callbacks are added there; one added after the end
 * runs at once. A job that was cancelled never delivers a result, even if it had one by then.
 */
public final class Work<T> {

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    private record Report(double fraction, String step) {}

    private final String name;
    private final Task<T> task;
    private final Executor delivery;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final List<Consumer<Work<T>>> whenOver = new ArrayList<>();
    private final AtomicReference<@Nullable Report> latestReport = new AtomicReference<>();
    private volatile boolean cancelled;
    private @Nullable T result;
    private @Nullable Failure failure;

    Work(String name, Task<T> task, Executor delivery) {
        this.name = name;
        this.task = task;
        this.delivery = delivery;
    }

    /** What the user reads, such as "Reading street_tram_00412". */
    public String name() {
        return name;
    }

    /** How far, in [0, 1]; negative while it cannot be known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What it is doing now, in a few words. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** What it brought, once it is done. */
    public Optional<T> result() {
        return Optional.ofNullable(result);
    }

    /** Why it failed, if it did. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Asks the job to stop. It ends as cancelled, whatever it brings from here on. Any thread. */
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            delivery.execute(() -> end(State.CANCELLED));
        }
    }

    public Work<T> whenDone(Consumer<? super T> action) {
        return whenOver(over -> over.result().ifPresent(action));
    }

    public Work<T> whenFailed(Consumer<Failure> action) {
        return whenOver(over -> over.failure().ifPresent(action));
    }

    /** Calls back once, however the job ends. */
    public Work<T> whenOver(Consumer<Work<T>> action) {
        if (state().isOver()) {
            action.accept(this);
        } else {
            whenOver.add(action);
        }
        return this;
    }

    /** Does the job on this thread: one of the three outer doors where everything thrown is caught. */
    void run() {
        if (cancelled) {
            return;
        }
        delivery.execute(this::begin);
        try {
            T value = task.run(new Watched());
            delivery.execute(() -> succeed(value));
        } catch (CancellationException e) {
            cancel();
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError e) {
            delivery.execute(() -> fail(Failure.of(name, e)));
        }
    }

    private void begin() {
        if (!state().isOver()) {
            state.set(State.RUNNING);
        }
    }

    private void succeed(T value) {
        if (!state().isOver()) {
            result = value;
            fraction.set(1);
            end(State.DONE);
        }
    }

    private void fail(Failure why) {
        if (!state().isOver()) {
            failure = why;
            end(State.FAILED);
        }
    }

    private void end(State last) {
        if (state().isOver()) {
            return;
        }
        state.set(last);
        List<Consumer<Work<T>>> actions = List.copyOf(whenOver);
        whenOver.clear();
        actions.forEach(action -> action.accept(this));
    }

    private void showReport() {
        Report report = latestReport.getAndSet(null);
        if (report != null && !state().isOver()) {
            fraction.set(report.fraction());
            step.set(report.step());
        }
    }

    /** Many reports become one change a frame: only the latest is shown. */
    private final class Watched implements Progress {

        @Override
        public void report(double fractionNow, String stepNow) {
            if (latestReport.getAndSet(new Report(fractionNow, stepNow)) == null) {
                delivery.execute(Work.this::showReport);
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
