package avcap.studio.annotation.bulk;

/** Why an action does nothing to a clip. */
public enum PassedOver {
    /** It stands there already. */
    ALREADY,
    /** A person has said something else of it. */
    JUDGED,
    /** What a person types there is not accepted yet, and only that person can. */
    BEING_EDITED,
    NO_TEXT,
    /** Its media cannot be read in full. */
    DAMAGED,
    NO_DRAFT,
    HAS_TAG,
    HAS_NO_TAG
}
