package avcap.inference.checkpoint;

import java.io.Serial;

/**
 * The tensor engine cannot do here what is asked of it, for it does not load or lacks a precision; the message is a sentence
 * for the user.
 */
public final class EngineUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public EngineUnavailableException(String message) {
        super(message);
    }

    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
