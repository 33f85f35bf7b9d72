package avcap.inference.training;

/** A run cannot begin or go on, and the user can mend it; the message is a sentence that says how. */
public final class TrainingException extends Exception {

    private static final long serialVersionUID = 1L;

    public TrainingException(String sentence) {
        super(sentence);
    }

    public TrainingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
