package avcap.studio.annotation.bulk;

/** What is looked for cannot be understood; the message says why, in a sentence. */
public final class WantedException extends Exception {

    private static final long serialVersionUID = 1L;

    WantedException(String sentence) {
        super(sentence);
    }
}
