package avcap.inference.training;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the next batches in the background while the network learns from this one, in order. */
final class BatchFeed implements AutoCloseable {

    private static final int AHEAD = 4;

    private final CaptionDataset data;
    private final TrainingRecipe recipe;
    private final ExecutorService workers;
    private final Queue<Future<Batch>> coming = new ArrayDeque<>();
    private int next;

    BatchFeed(CaptionDataset data, TrainingRecipe recipe, int firstStep) {
        this.data = data;
        this.recipe = recipe;
        this.next = firstStep;
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
        int step = next++;
        coming.add(workers.submit(() -> Batch.of(data, recipe, step)));
    }

    Batch next() {
        order();
        try {
            return coming.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for data", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A training example could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
