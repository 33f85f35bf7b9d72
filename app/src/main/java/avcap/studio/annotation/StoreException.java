package avcap.studio.annotation;

/** A project that cannot be opened, or could not keep what it was given; its message is one sentence a user can act on. */
public class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What it comes from, as far as the disk tells. */
    public enum Reason {
        FULL,
        NOT_WRITABLE,
        IN_USE,
        DAMAGED,
        OTHER
    }

    private final Reason reason;

    public StoreException(String sentence) {
        super(sentence);
        this.reason = Reason.OTHER;
    }

    public StoreException(String sentence, Throwable cause) {
        this(sentence, cause, Reason.OTHER);
    }

    public StoreException(String sentence, Throwable cause, Reason reason) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
