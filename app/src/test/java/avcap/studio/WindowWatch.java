package avcap.studio;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** What benchmarks of a window ask of its thread, and wait for. */
final class WindowWatch {

    private static final long LONG_AGO = TimeUnit.SECONDS.toNanos(120);

    private WindowWatch() {}

    static <T> T onWindow(Callable<T> what) {
        FutureTask<T> task = new FutureTask<>(what);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void until(BooleanSupplier isSo) throws InterruptedException {
        long began = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - began > LONG_AGO) {
                throw new IllegalStateException("It never came to that.");
            }
            TimeUnit.MICROSECONDS.sleep(500);
        }
    }
}
