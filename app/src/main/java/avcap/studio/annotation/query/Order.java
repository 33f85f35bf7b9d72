package avcap.studio.annotation.query;

/** In what order clips are listed. */
public enum Order {
    /** As the clips were added. */
    NATURAL,
    /** By where they stand in the work: what waits for a person comes first. */
    STATUS,
    /** What the machine doubts most comes first, with random clips among it so that confident mistakes are met too. */
    UNCERTAINTY,
    /**
     * What a person's answer would teach most comes first, of the clips that wait for one: what the machine doubts, what it hears
     * otherwise than it sees, and what nobody has accepted yet. Random clips are among it, too.
     */
    INFORMATIVENESS,
    /** What was touched last comes first. */
    LAST_EDITED,
    /** The shortest first. */
    DURATION
}
