package avcap.studio.formats;

/** A file of captions that cannot be written or read; its message is one sentence a user can act on. */
public class FormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public FormatException(String sentence) {
        super(sentence);
    }

    public FormatException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
