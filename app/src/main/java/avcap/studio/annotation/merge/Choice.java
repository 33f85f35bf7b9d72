package avcap.studio.annotation.merge;

/** What becomes of a conflict. */
public enum Choice {
    /** What is said here counts; what is said there stays in the history. */
    OURS,
    /** What is said there counts; what is said here stays in the history. */
    THEIRS,
    /** Both are kept as versions of two people, and the clip is flagged for someone to judge. */
    BOTH
}
