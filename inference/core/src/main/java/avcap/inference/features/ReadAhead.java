package avcap.inference.features;

import avcap.inference.media.MediaException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next clips in the background while the caller works on this one, and hands them out in their order.
 *
 * <p>At most {@link #ahead} clips are held here, read or being read, beside the one the caller has. What is to be read is asked
 * for on the caller's thread and only when there is room, so an endless source is welcome. One thread at a time may use it;
 * any may close it. Closing interrupts what is being read, which {@code Progress.none()} heeds, does not wait for it, and lets go
 * of whoever waits for a clip.
 *
 * @param <S> what is to be read, such as a file
 * @param <T> what reading it gives
 */
public final class ReadAhead<S, T> implements AutoCloseable {

    private static final int MOST_READERS = 4;
    private static final int PROCESSORS_PER_READER = 4; // FFmpeg decodes one clip with several threads of its own.

    /** How one clip is read; called on a background thread, on several at once if there are several readers. */
    @FunctionalInterface
    public interface Reading<S, T> {

        T read(S source) throws MediaException;
    }

    private final Iterator<? extends S> sources;
    private final Reading<S, T> reading;
    private final int ahead;
    private final ExecutorService readers;
    private final Queue<Future<T>> coming = new ArrayDeque<>();

    /**
     * @param readers clips being read at once, at least 1
     * @param ahead clips held beside the caller's; 0 reads each clip only when it is asked for
     */
    public ReadAhead(Iterator<? extends S> sources, Reading<S, T> reading, int readers, int ahead) {
        if (ahead < 0) {
            throw new IllegalArgumentException("Cannot hold " + ahead + " clips");
        }
        this.sources = sources;
        this.reading = reading;
        this.ahead = ahead;
        this.readers = Executors.newFixedThreadPool(readers, task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("read-ahead");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** As many readers as this machine can spare, from one on two processors to four on sixteen, and a clip more ahead. */
    public static <S, T> ReadAhead<S, T> ofThisMachine(Iterator<? extends S> sources, Reading<S, T> reading) {
        int spare = Runtime.getRuntime().availableProcessors() / PROCESSORS_PER_READER;
        int readers = Math.max(1, Math.min(MOST_READERS, spare));
        return new ReadAhead<>(sources, reading, readers, readers + 1);
    }

    public int ahead() {
        return ahead;
    }

    public boolean hasNext() {
        return !coming.isEmpty() || sources.hasNext();
    }

    /**
     * The next clip, waited for if it is not read yet; whatever reading it threw is thrown here, and the clip after it comes
     * next all the same.
     *
     * @throws NoSuchElementException if there is none
     * @throws CancellationException if the caller was interrupted, the reading was cancelled, or this is closed
     */
    public T next() throws MediaException {
        Future<T> next = coming.isEmpty() ? submit() : coming.remove();
        while (coming.size() < ahead && sources.hasNext()) {
            coming.add(submit());
        }
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for a clip");
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private Future<T> submit() {
        S source = sources.next();
        try {
            return readers.submit(() -> reading.read(source));
        } catch (RejectedExecutionException e) {
            CancellationException closed = new CancellationException("No clip is read any more");
            closed.initCause(e);
            throw closed;
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) throws MediaException {
        if (cause instanceof MediaException media) {
            throw media;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException("Reading failed", cause);
    }

    @Override
    public void close() {
        for (Runnable unread : readers.shutdownNow()) {
            if (unread instanceof Future<?> clip) { // nobody else would ever end it
                clip.cancel(false);
            }
        }
    }
}
