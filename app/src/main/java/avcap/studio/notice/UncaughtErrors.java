package avcap.studio.notice;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last door: what nobody caught is logged once and told once, and the studio goes on. */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private final Notices notices;
    private final Executor windowThread;

    private UncaughtErrors(Notices notices, Executor windowThread) {
        this.notices = notices;
        this.windowThread = windowThread;
    }

    /**
     * Takes over the faults of all threads.
     *
     * @param windowThread where notices may be posted
     */
    public static UncaughtErrors install(Notices notices, Executor windowThread) {
        UncaughtErrors handler = new UncaughtErrors(notices, windowThread);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        return handler;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        ErrorCode code = ErrorCode.of(fault);
        LOG.error("{} on thread {}", code, thread.getName(), fault);
        windowThread.execute(() -> notices.post(notice(code, fault)));
    }

    /** What the user is told of a fault of ours. */
    public static Notice notice(ErrorCode code, Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return Notice.failure(
                        "Something in the studio went wrong. What you typed is kept; you can go on. (" + code + ")")
                .withDetail(trace.toString());
    }
}
