package avcap.studio.annotation.query;

/** Why a clip is where it is in the queue. */
public enum Reason {
    /** One of the machine's words is less likely than not by far. */
    DOUBTFUL_WORD,
    /** The machine's words are unlikely on the whole. */
    LOW_SCORE,
    /** Nobody has said anything of it. */
    NO_DRAFT,
    /** Drawn by chance, so that what the machine is wrongly sure of is met too. */
    RANDOM
}
