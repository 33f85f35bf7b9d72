package avcap.studio.notice;

import avcap.ui.UiResources;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last door: what nobody caught is logged once and told once, and the studio goes on. */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private final Notices notices;
    private final Executor windowThread;
    private final Set<ErrorCode> logged = ConcurrentHashMap.newKeySet();

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

    /** The same fault again, as at every pulse of the window, is one line more in the log and nothing new on the screen. */
    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        ErrorCode code = ErrorCode.of(fault);
        if (logged.add(code)) {
            LOG.error("{} on thread {}", code, thread.getName(), fault);
            windowThread.execute(() -> notices.postOnce(notice(code, fault)));
        } else {
            LOG.error("{} again on thread {}", code, thread.getName());
        }
    }

    /** What the user is told of a fault of ours. */
    public static Notice notice(ErrorCode code, Throwable fault) {
        return Notice.failure(UiResources.helpWords().text("fault.told", code.value()))
                .withDetail(FaultReport.of(code, fault));
    }
}
