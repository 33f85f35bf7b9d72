package avcap.studio.annotation;

/** A project that cannot be opened, or could not keep what it was given; its message is one sentence a user can act on. */
public class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
