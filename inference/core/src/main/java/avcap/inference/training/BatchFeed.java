package avcap.inference.training;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** Makes the next batches in the background while the network learns from this one, in order. */
final class BatchFeed<T> implements AutoCloseable {

    private static final int AHEAD = 4;

    private final LongFunction<T> maker;
    private final ExecutorService workers;
    private final Queue<Future<T>> coming = new ArrayDeque<>();
    private long next;

    /**
     * Begins to make batches.
     *
     * @param maker makes the batch of a number, on several threads
     * @param first the first number
     */
    BatchFeed(LongFunction<T> maker, long first) {
        this.maker = maker;
        next = first;
        workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("batch-feed");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < AHEAD; i++) {
            order();
        }
    }

    private void order() {
        long number = next++;
        coming.add(workers.submit(() -> maker.apply(number)));
    }

    T next() throws TrainingException {
        order();
        try {
            return coming.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for data", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableClipException unreadable) {
                throw new TrainingException(unreadable.sentence(), unreadable);
            }
            throw new IllegalStateException("A training example could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
