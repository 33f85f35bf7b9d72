package avcap.studio.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where jobs run: three media threads, one lane for the model and one for the store, so that what is typed is
 * never kept waiting by a long read; and a thread beside them all, for what must not even wait for the store.
 *
 * <p>Jobs are submitted from the window's thread and tell it what they bring. Waiting jobs start in order. Closing the workshop
 * cancels everything and lets no new job start.
 */
public final class Workshop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final int MEDIA_THREADS = 3; // A copy being made for minutes leaves two for what is looked at.

    private final Executor media;
    private final Executor model;
    private final Executor store;
    private final Executor beside;
    private final Executor delivery;
    private final List<ExecutorService> owned;
    private final ObservableList<Work<?>> unfinished = FXCollections.observableArrayList();
    private final ObservableList<Work<?>> unfinishedView = FXCollections.unmodifiableObservableList(unfinished);

    private final List<Work<?>> aside = new ArrayList<>();
    private Consumer<Failure> whenAtFault = failure -> {};

    private Workshop(
            Executor media,
            Executor model,
            Executor store,
            Executor beside,
            Executor delivery,
            List<ExecutorService> owned) {
        this.media = media;
        this.model = model;
        this.store = store;
        this.beside = beside;
        this.delivery = delivery;
        this.owned = owned;
    }

    /** The studio's workshop: results arrive on the JavaFX thread. */
    public static Workshop ofStudio() {
        return deliveringOn(WindowThread.executor());
    }

    /** Threads of its own, results where the caller says. */
    public static Workshop deliveringOn(Executor delivery) {
        ExecutorService media = Executors.newFixedThreadPool(MEDIA_THREADS, daemons("media"));
        ExecutorService model = Executors.newSingleThreadExecutor(daemons("model"));
        ExecutorService store = Executors.newSingleThreadExecutor(daemons("store"));
        ExecutorService beside = Executors.newSingleThreadExecutor(daemons("beside"));
        return new Workshop(media, model, store, beside, delivery, List.of(media, model, store, beside));
    }

    /**
     * For tests: a job is over when {@code submit} returns, and everything happens on the caller's thread. Its clock stands
     * still.
     */
    public static Workshop immediate() {
        return new Workshop(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run, List.of());
    }

    /** Runs a job on the media threads: reading, writing, hashing. */
    public <T> Work<T> submitMedia(String name, Task<T> task) {
        return submit(media, name, task);
    }

    /** Runs a job on the model's lane, after those that were submitted before. */
    public <T> Work<T> submitModel(String name, Task<T> task) {
        standAside();
        return submit(model, name, task);
    }

    /** The same for a job that nobody waits for: all such are cancelled when a job comes to the model's lane that somebody does. */
    public <T> Work<T> submitModelAside(String name, Task<T> task) {
        Work<T> work = submit(model, name, task);
        aside.add(work);
        work.whenOver(aside::remove);
        return work;
    }

    private void standAside() {
        List.copyOf(aside).forEach(Work::cancel);
    }

    /** Writes to the project, in the order in which they were submitted. */
    public <T> Work<T> submitStore(String name, Task<T> task) {
        return submit(store, name, task);
    }

    /** A job that brings what is there already, once what is being done on the window's thread now is over. */
    public <T> Work<T> hand(String name, T value) {
        return submit(delivery, name, progress -> value);
    }

    /** Runs a short action on the window's thread after a while, unless the workshop is closed by then. */
    public void later(Duration after, Runnable action) {
        after(after, delivery, action);
    }

    /**
     * The same on the thread beside the lanes: for a short action that waits for none of them, nor for the window. Any thread.
     */
    public void laterBeside(Duration after, Runnable action) {
        after(after, beside, action);
    }

    private void after(Duration after, Executor where, Runnable action) {
        if (!owned.isEmpty()) {
            CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, where)
                    .execute(() -> unlessClosed(action));
        }
    }

    private void unlessClosed(Runnable action) {
        if (owned.stream().noneMatch(ExecutorService::isShutdown)) {
            action.run();
        }
    }

    /** Jobs that wait or run, oldest first. */
    public ObservableList<Work<?>> unfinished() {
        return unfinishedView;
    }

    private <T> Work<T> submit(Executor lane, String name, Task<T> task) {
        Work<T> work = new Work<>(name, task, delivery);
        unfinished.add(work);
        work.whenOver(over -> {
            unfinished.remove(over);
            over.failure().ifPresent(failure -> failed(over, failure));
        });
        lane.execute(work::run);
        return work;
    }

    /** Who is told of failures that no user can mend, on the window's thread. */
    public void setWhenAtFault(Consumer<Failure> teller) {
        whenAtFault = teller;
    }

    private void failed(Work<?> work, Failure failure) {
        if (failure.isMendable()) {
            LOG.info("{} {} failed: {}", failure.code(), work.name(), failure.sentence());
        } else {
            LOG.error("{} {} failed", failure.code(), work.name(), failure.cause());
            whenAtFault.accept(failure);
        }
    }

    @Override
    public void close() {
        List.copyOf(unfinished).forEach(Work::cancel);
        owned.forEach(ExecutorService::shutdown);
    }

    private static ThreadFactory daemons(String lane) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory threads = Executors.defaultThreadFactory();
        return job -> {
            Thread thread = threads.newThread(job);
            thread.setName(lane + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
