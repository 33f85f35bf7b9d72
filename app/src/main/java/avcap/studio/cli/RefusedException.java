package avcap.studio.cli;

/** A model or a file of numbers that cannot be used at all; its message is one sentence a user can act on. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedException(String sentence) {
        super(sentence);
    }

    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
