package avcap.studio.annotation;

/** Where an entry stands in the work. */
public enum Status {
    /** Nobody has said anything of it. */
    NEW,
    /** A machine or an import has; no person has touched it. */
    DRAFT,
    /** A person's text is in the journal and not yet accepted. */
    EDITING,
    /** A person stands by the text, which waits for a reviewer if there is one. */
    ACCEPTED,
    /** A reviewer stands by the text, too. */
    APPROVED,
    /** A reviewer wants the text changed. */
    RETURNED,
    /** A person wants someone to look again. */
    FLAGGED,
    /** A person says the clip is of no use. */
    REJECTED,
    /** The media could not be read in full; a caption may still be written. */
    DAMAGED;

    /** Whether an annotator still has something to decide here. */
    public boolean isUnfinished() {
        return this == NEW || this == DRAFT || this == EDITING || this == RETURNED;
    }

    /** Whether a person stands by the text, reviewed or not. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == APPROVED;
    }
}
