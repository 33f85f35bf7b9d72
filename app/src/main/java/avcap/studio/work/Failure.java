package avcap.studio.work;

import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.studio.notice.ErrorCode;
import avcap.studio.notice.FaultReport;
import avcap.studio.notice.KnownError;
import avcap.studio.notice.Notice;
import avcap.ui.UiResources;

/**
 * Why a job did not end well.
 *
 * @param sentence for the user
 * @param cause for the log
 */
public record Failure(String sentence, Throwable cause) {

    /** The message of a checked exception, or of what the engine lacks, is a sentence; anything else is a fault of ours. */
    public static Failure of(String job, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return new Failure(UiResources.helpWords().text("fault.memory", job), cause);
        }
        String message = cause.getMessage();
        if (message != null && isTold(cause)) {
            return new Failure(message, cause);
        }
        return new Failure(
                UiResources.helpWords()
                        .text("fault.job", job, ErrorCode.of(cause).value()),
                cause);
    }

    /** What the user is told where nothing else shows it; behind it wait the code and what can be done. */
    public Notice notice() {
        Notice told = Notice.failure(sentence);
        return FaultReport.of(cause).map(told::withDetail).orElse(told);
    }

    /** Its code, to be looked up and searched for; empty if there is nothing to look up. */
    String code() {
        return KnownError.of(cause)
                .map(known -> known == KnownError.FAULT ? ErrorCode.of(cause).value() : known.code())
                .orElse("");
    }

    /** Whether the user can mend it; otherwise it is a fault of ours. */
    public boolean isMendable() {
        return isTold(cause);
    }

    private static boolean isTold(Throwable cause) {
        return cause instanceof EngineUnavailableException
                || (cause instanceof Exception && !(cause instanceof RuntimeException));
    }
}
