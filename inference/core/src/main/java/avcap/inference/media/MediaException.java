package avcap.inference.media;

/** A media file that cannot be used; its message is one sentence a user can act on, and names the file. */
public class MediaException extends Exception {

    private static final long serialVersionUID = 1L;

    public MediaException(String sentence) {
        super(sentence);
    }

    public MediaException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
