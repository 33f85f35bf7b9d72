package avcap.inference.training;

/** A clip that could be read when the data was looked through cannot be read any more. */
public final class UnreadableClipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public UnreadableClipException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
