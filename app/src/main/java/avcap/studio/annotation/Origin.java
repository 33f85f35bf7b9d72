package avcap.studio.annotation;

/** Where the words of a revision come from. */
public enum Origin {
    /** A model said it. */
    MACHINE,
    /** A person wrote it, or let a machine's words stand. */
    HUMAN,
    /** It came with a file of captions. */
    IMPORT;

    /** A person's text outranks an imported one, and that outranks a machine's. */
    public int rank() {
        return switch (this) {
            case MACHINE -> 0;
            case IMPORT -> 1;
            case HUMAN -> 2;
        };
    }
}
