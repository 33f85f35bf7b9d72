package avcap.inference.progress;

import java.util.concurrent.CancellationException;

/** How far a piece of work has come, told by the worker, and whether it should stop, asked by the worker. */
public interface Progress {

    /**
     * Reports how far the work has come.
     *
     * @param fraction in [0, 1], or negative if it cannot be known
     * @param step a few words for the user, such as "Reading sound"
     */
    void report(double fraction, String step);

    /** Whether the user asked for the work to stop. */
    boolean isCancelled();

    /** @throws CancellationException if the user asked for the work to stop */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled");
        }
    }

    /** The share [from, to] of this progress as a progress of its own. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                whole.report(fraction < 0 ? fraction : from + (to - from) * fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** The same progress, told as one step, whatever the worker calls its own: for what is only a part to the user. */
    default Progress as(String step) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String inner) {
                whole.report(fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** A progress nobody watches; it also stops when the current thread is interrupted. */
    static Progress none() {
        return Unwatched.INSTANCE;
    }

    /** The progress nobody watches. */
    enum Unwatched implements Progress {
        INSTANCE;

        @Override
        public void report(double fraction, String step) {}

        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
