package avcap.studio.cli;

import avcap.inference.progress.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's wish to stop, as Ctrl+C expresses it: given on one thread, asked for by the work on others.
 *
 * <p>A command that must put things in order first {@linkplain #heed() heeds} the signal, and the program stays for it.
 */
public final class StopSignal {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final int MOST_SECONDS = 10;

    private volatile boolean isGiven;
    private volatile CountDownLatch order = new CountDownLatch(0);

    /** The time in which a command puts things in order. */
    interface Heed extends AutoCloseable {

        @Override
        void close();
    }

    boolean isGiven() {
        return isGiven;
    }

    /** A progress that nobody sees and that stops when the signal is given, or by an interrupt as work ahead does. */
    Progress unseen() {
        return new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return isGiven || Thread.currentThread().isInterrupted();
            }
        };
    }

    void give() {
        isGiven = true;
    }

    /** Gives the signal and waits until the command that heeds it is done, but no longer than ten seconds. */
    public void giveAndWait() {
        give();
        try {
            if (!order.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A command did not stop within {} seconds and was left behind", MOST_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now until it is closed the program does not end without its command. */
    Heed heed() {
        CountDownLatch mine = new CountDownLatch(1);
        order = mine;
        return mine::countDown;
    }
}
