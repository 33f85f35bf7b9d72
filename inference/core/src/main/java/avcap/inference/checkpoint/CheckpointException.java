package avcap.inference.checkpoint;

import java.io.Serial;

/** A checkpoint that cannot be read or written; the message is one sentence for the user, names what does not fit. */
public final class CheckpointException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public CheckpointException(String message) {
        super(message);
    }

    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
