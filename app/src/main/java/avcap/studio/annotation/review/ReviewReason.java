package avcap.studio.annotation.review;

/** Why a reviewer should look at a clip; the more pressing come first. */
public enum ReviewReason {
    /** Two people say different things of it. */
    DISAGREEMENT,
    /** It was accepted before it can have been heard. */
    FAST,
    /** Whoever accepted it had not seen that a wrong word was planted in its draft. */
    PLANTED,
    /** A model finds the words that a person wrote very unlikely. */
    LOW_SCORE,
    /** It was returned, and the annotator has accepted it again. */
    CHANGED,
    /** Someone asked for another look. */
    FLAGGED,
    /** Drawn by chance, so that what nobody doubts is met too. */
    RANDOM
}
