package avcap.studio.session;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.StoreException;
import avcap.studio.work.Failure;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The queue between the window and the project's file: writes in order, away from the window's thread, losing none.
 *
 * <p>A write that fails stays at the head of the queue and the state becomes {@code NOT_SAVED} with a sentence, until
 * {@link #retry()}, the next write or one of the tries that are made every few seconds succeeds. One that the project refuses
 * for good leaves the queue, unless it is a person's text. What is queued is kept in memory, and a text that waits is {@linkplain
 * SettingAside set aside} as well; a newer draft replaces an older one that waits.
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

    /** A write that takes its time and tells how far it has come. */
    @FunctionalInterface
    public interface LongWrite<T> {
        T run(Progress progress) throws StoreException;
    }

    private static final String NAME = "Saving";
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final Workshop workshop;
    private final Duration betweenTries;
    private final SettingAside aside;
    private final Deque<Waiting<?>> queue = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastSaved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> notSavedSince = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private Consumer<String> whenRefused = sentence -> {};
    private boolean underWay;
    private boolean willTry;

    public Saving(Workshop workshop) {
        this(workshop, BETWEEN_TRIES);
    }

    Saving(Workshop workshop, Duration betweenTries) {
        this.workshop = workshop;
        this.betweenTries = betweenTries;
        this.aside = new SettingAside(workshop);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Told of a change that the project refuses for good: it leaves the queue, and nothing that waits behind it suffers. */
    public void setWhenRefused(Consumer<String> action) {
        whenRefused = action;
    }

    /** Where texts are set aside that wait for something long; called between two projects, when nothing waits. */
    void setAsideIn(SettingAside.Where where) {
        aside.in(where);
    }

    /** Why it is not saved and what to do, one sentence; empty if all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** When something last reached the disk, null if nothing has yet. */
    public ReadOnlyObjectProperty<@Nullable Instant> lastSavedProperty() {
        return lastSaved.getReadOnlyProperty();
    }

    /** When a write first failed and nothing reached the disk since, null if all is well. */
    public ReadOnlyObjectProperty<@Nullable Instant> notSavedSinceProperty() {
        return notSavedSince.getReadOnlyProperty();
    }

    /** How many changes are in memory alone. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The newest text of each caption that is in memory alone. */
    public List<Draft> unsavedTexts() {
        Map<Place, Draft> newest = new LinkedHashMap<>();
        queue.forEach(each -> each.text.ifPresent(text -> newest.put(text.place(), text)));
        return List.copyOf(newest.values());
    }

    /** Whether a caption has words that are in memory alone. */
    boolean isWaiting(Place place) {
        return queue.stream().anyMatch(each -> each.isTextOf(place));
    }

    /**
     * Queues a write.
     *
     * @param done told the result on the window's thread, once it is on disk
     */
    public <T> void write(Write<T> write, Consumer<? super T> done) {
        writeLong(NAME, progress -> write.run(), done);
    }

    /**
     * Queues a write that takes its time; one that is cancelled leaves the queue, and nothing was changed.
     *
     * @param name what the user reads while it is under way
     */
    public <T> void writeLong(String name, LongWrite<T> write, Consumer<? super T> done) {
        enqueue(new Waiting<>(name, Optional.empty(), false, write, done));
    }

    /** Queues a write of a person's text. */
    <T> void writeText(Draft text, Write<T> write, Consumer<? super T> done) {
        enqueueText(text, false, write, done);
    }

    /** Queues a draft; one of the same caption that still waits at the end of the queue is replaced. */
    <T> void writeDraft(Draft draft, Write<T> write, Consumer<? super T> done) {
        Waiting<?> last = queue.peekLast();
        boolean replaces = last != null && last.isDraftOf(draft.place());
        if (replaces && !(underWay && queue.size() == 1)) {
            queue.removeLast();
        }
        enqueueText(draft, true, write, done);
    }

    private <T> void enqueueText(Draft text, boolean isDraft, Write<T> write, Consumer<? super T> done) {
        aside.waits(text);
        LongWrite<T> keeping = progress -> {
            T written = write.run();
            aside.kept(text);
            return written;
        };
        enqueue(new Waiting<>(NAME, Optional.of(text), isDraft, keeping, done));
    }

    /** Tries again what failed. */
    public void retry() {
        next();
    }

    /** Writes everything that waits before it returns, as when the window closes; false if something could not be written. */
    public boolean drain() {
        while (!queue.isEmpty()) {
            Waiting<?> head = queue.element();
            try {
                head.perform(Progress.none());
            } catch (StoreException | RuntimeException e) {
                Failure failure = Failure.of(NAME, e);
                if (!head.isHopeless(failure)) {
                    failed(failure);
                    return false;
                }
                whenRefused.accept(failure.sentence());
            }
            queue.remove();
            waiting.set(queue.size());
            head.tell();
        }
        aside.settle();
        saved();
        return true;
    }

    private void enqueue(Waiting<?> write) {
        queue.addLast(write);
        waiting.set(queue.size());
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
        workshop.submitStore(head.name, progress -> {
                    head.perform(progress);
                    return head;
                })
                .whenOver(work -> {
                    underWay = false;
                    work.result().ifPresent(this::written);
                    work.failure().ifPresent(failure -> failed(head, failure));
                    if (work.state() == Work.State.CANCELLED && head.isLong()) {
                        head.giveUp();
                        next(); // once it has stopped, it leaves the queue
                    }
                });
    }

    private void written(Waiting<?> write) {
        if (queue.peekFirst() == write) {
            queue.removeFirst();
            waiting.set(queue.size());
            write.tell();
        }
        goOn();
    }

    private void goOn() {
        if (queue.isEmpty()) {
            saved();
        } else {
            next();
        }
    }

    private void failed(Waiting<?> write, Failure failure) {
        if (write.isHopeless(failure) && queue.peekFirst() == write) {
            queue.removeFirst();
            waiting.set(queue.size());
            whenRefused.accept(failure.sentence());
            goOn();
        } else {
            failed(failure);
        }
    }

    private void saved() {
        problem.set("");
        notSavedSince.set(null);
        lastSaved.set(Instant.now());
        state.set(State.SAVED);
    }

    private void failed(Failure failure) {
        problem.set(failure.sentence());
        if (notSavedSince.get() == null) {
            notSavedSince.set(Instant.now());
        }
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

        private final String name;
        private final Optional<Draft> text;
        private final boolean isDraft;
        private final LongWrite<T> write;
        private final Consumer<? super T> done;
        private volatile boolean isGivenUp;
        private @Nullable T result;
        private boolean performed;

        Waiting(String name, Optional<Draft> text, boolean isDraft, LongWrite<T> write, Consumer<? super T> done) {
            this.name = name;
            this.text = text;
            this.isDraft = isDraft;
            this.write = write;
            this.done = done;
        }

        boolean isLong() {
            return !name.equals(NAME);
        }

        /** It is not to be done, unless it is done already. */
        void giveUp() {
            isGivenUp = true;
        }

        boolean isDraftOf(Place place) {
            return isDraft && isTextOf(place);
        }

        boolean isTextOf(Place place) {
            return text.filter(typed -> typed.place().equals(place)).isPresent();
        }

        /** Whether trying again is of no use; a person's text is never given up. */
        boolean isHopeless(Failure failure) {
            boolean isRefused =
                    failure.cause() instanceof ChangeRefusedException || failure.cause() instanceof RuntimeException;
            return isRefused && text.isEmpty();
        }

        synchronized void perform(Progress progress) throws StoreException {
            if (!performed && !isGivenUp) {
                result = write.run(progress);
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
