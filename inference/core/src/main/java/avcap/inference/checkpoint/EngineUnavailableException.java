package avcap.inference.checkpoint;

import java.io.Serial;

/**
 * The tensor engine cannot do here what is asked of it, for it does not load or lacks a precision; the message is a sentence
 * for the user.
 */
public final class EngineUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean isLoaded;

    /** The engine is there, but lacks what is asked of it. */
    public EngineUnavailableException(String message) {
        super(message);
        this.isLoaded = true;
    }

    /** The engine did not load. */
    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
        this.isLoaded = false;
    }

    /** Whether there is an engine, which only lacks something. */
    public boolean isLoaded() {
        return isLoaded;
    }
}
