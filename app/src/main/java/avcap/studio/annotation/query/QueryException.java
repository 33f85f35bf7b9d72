package avcap.studio.annotation.query;

/** A query that cannot be understood; its message says what is wrong, where, and what would be right. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    QueryException(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    /** The place of the first character that is wrong, the first of all being 1. */
    public int position() {
        return position;
    }
}
