package avcap.studio.inspect;

/** Two models whose maps cannot be laid over one another; its message is a sentence for the person. */
final class IncomparableException extends Exception {

    private static final long serialVersionUID = 1;

    IncomparableException(String sentence) {
        super(sentence);
    }
}
