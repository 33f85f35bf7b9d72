package avcap.studio.session;

import avcap.studio.annotation.Place;
import avcap.studio.annotation.StoreException;
import avcap.studio.work.Failure;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The queue between the window and the project's file: writes in order, away from the window's thread, losing none.
 *
 * <p>A write that fails stays at the head of the queue and the state becomes {@code NOT_SAVED} with a sentence, until
 * {@link #retry()}, the next write or one of the tries that are made every few seconds succeeds. What is queued is kept in memory; a newer draft replaces an older one that waits.
 */
public final class Saving {

    /** Whether everything typed is on disk. */
    public enum State {
        SAVED,
        SAVING,
        NOT_SAVED
    }

    /** A write to the project. */
    @FunctionalInterface
    public interface Write<T> {
        T run() throws StoreException;
    }

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final Workshop workshop;
    private final Duration betweenTries;
    private final Deque<Waiting<?>> queue = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastSaved = new ReadOnlyObjectWrapper<>();
    private boolean underWay;
    private boolean willTry;

    public Saving(Workshop workshop) {
        this(workshop, BETWEEN_TRIES);
    }

    Saving(Workshop workshop, Duration betweenTries) {
        this.workshop = workshop;
        this.betweenTries = betweenTries;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Why it is not saved and what to do, one sentence; empty if all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** When something last reached the disk, null if nothing has yet. */
    public ReadOnlyObjectProperty<@Nullable Instant> lastSavedProperty() {
        return lastSaved.getReadOnlyProperty();
    }

    /**
     * Queues a write.
     *
     * @param done told the result on the window's thread, once it is on disk
     */
    public <T> void write(Write<T> write, Consumer<? super T> done) {
        enqueue(new Waiting<>(Optional.empty(), write, done));
    }

    /** Queues a draft; one of the same caption that still waits at the end of the queue is replaced. */
    <T> void writeDraft(Place place, Write<T> write, Consumer<? super T> done) {
        Waiting<?> last = queue.peekLast();
        boolean replaces = last != null && last.draftOf.equals(Optional.of(place));
        if (replaces && !(underWay && queue.size() == 1)) {
            queue.removeLast();
        }
        enqueue(new Waiting<>(Optional.of(place), write, done));
    }

    /** Tries again what failed. */
    public void retry() {
        next();
    }

    /** Writes everything that waits before it returns, as when the window closes; false if something could not be written. */
    public boolean drain() {
        while (!queue.isEmpty()) {
            try {
                queue.peekFirst().perform();
            } catch (StoreException e) {
                failed(Failure.of("Saving", e));
                return false;
            }
            queue.removeFirst().tell();
        }
        saved();
        return true;
    }

    private void enqueue(Waiting<?> waiting) {
        queue.addLast(waiting);
        next();
    }

    private void next() {
        Waiting<?> head = queue.peekFirst();
        if (underWay || head == null) {
            return;
        }
        underWay = true;
        if (state.get() == State.SAVED) {
            state.set(State.SAVING);
        }
        workshop.submitStore("Saving", progress -> {
                    head.perform();
                    return head;
                })
                .whenOver(work -> {
                    underWay = false;
                    work.result().ifPresent(this::written);
                    work.failure().ifPresent(this::failed);
                });
    }

    private void written(Waiting<?> waiting) {
        if (queue.peekFirst() == waiting) {
            queue.removeFirst();
            waiting.tell();
        }
        if (queue.isEmpty()) {
            saved();
        } else {
            next();
        }
    }

    private void saved() {
        problem.set("");
        lastSaved.set(Instant.now());
        state.set(State.SAVED);
    }

    private void failed(Failure failure) {
        problem.set(failure.sentence());
        state.set(State.NOT_SAVED);
        if (!willTry) {
            willTry = true;
            workshop.later(betweenTries, this::tryAgain);
        }
    }

    private void tryAgain() {
        willTry = false;
        next();
    }

    /** One write in the queue; it happens once, whichever thread comes first. */
    private static final class Waiting<T> {

        private final Optional<Place> draftOf;
        private final Write<T> write;
        private final Consumer<? super T> done;
        private @Nullable T result;
        private boolean performed;

        Waiting(Optional<Place> draftOf, Write<T> write, Consumer<? super T> done) {
            this.draftOf = draftOf;
            this.write = write;
            this.done = done;
        }

        synchronized void perform() throws StoreException {
            if (!performed) {
                result = write.run();
                performed = true;
            }
        }

        synchronized void tell() {
            T value = result;
            if (value != null) {
                done.accept(value);
            }
        }
    }
}
