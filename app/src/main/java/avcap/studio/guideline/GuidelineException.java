package avcap.studio.guideline;

import java.io.IOException;

/** A guideline that cannot be used; the message is a sentence for the person who wrote it. */
public final class GuidelineException extends IOException {

    private static final long serialVersionUID = 1L;

    GuidelineException(String message) {
        super(message);
    }

    GuidelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
