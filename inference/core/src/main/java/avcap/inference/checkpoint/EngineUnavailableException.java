package avcap.inference.checkpoint;

import java.io.Serial;

/** No model can run here, for the tensor engine does not load; the message is a sentence for the user. */
public final class EngineUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
