package avcap.studio.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest job for one place on the screen: starting another cancels the one before, so no stale result is ever shown.
 *
 * <p>Belongs to the window's thread.
 */
public final class Latest<T> {

    private @Nullable Work<T> current;

    /** Cancels the job before, then starts this one. */
    public Work<T> start(Supplier<Work<T>> starter) {
        cancel();
        Work<T> work = starter.get();
        current = work;
        return work;
    }

    /** Cancels the job, if one is under way. */
    public void cancel() {
        Work<T> before = current;
        current = null;
        if (before != null) {
            before.cancel();
        }
    }

    /** Whether a job is waiting or running. */
    public boolean isBusy() {
        return current != null && !current.state().isOver();
    }
}
