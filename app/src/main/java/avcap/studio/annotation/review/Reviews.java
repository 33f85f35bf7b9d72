package avcap.studio.annotation.review;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.StoreException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What reviewers said, and what they have to look at. */
public interface Reviews {

    /** Everything said of a clip and its texts, oldest first. */
    List<Comment> comments(EntryId entry) throws StoreException;

    Comment comment(NewComment comment) throws StoreException;

    /** Says that a comment was seen to, or that it was not after all; what was said before stays in the file. */
    Comment resolve(Comment comment, boolean isResolved, Annotator by) throws StoreException;

    /** The choices between versions of a clip, oldest first. */
    List<Verdict> verdicts(EntryId entry) throws StoreException;

    /** The choices of the whole project from a moment on, oldest first. */
    List<Verdict> verdictsSince(Instant moment) throws StoreException;

    /** Keeps a choice. */
    void judge(Verdict verdict) throws StoreException;

    /**
     * A page of the clips that were accepted or flagged, in the order of the project.
     *
     * @param after the last clip of the page before, empty for the first page
     * @param most how many clips a page holds
     */
    List<Submission> submissions(Optional<EntryId> after, int most) throws StoreException;

    /** Those of the given clips that were accepted or flagged. */
    List<Submission> submissions(Collection<EntryId> wanted) throws StoreException;

    /** How many clips someone approved or returned from a moment on. */
    int judgedSince(Instant moment, Annotator by) throws StoreException;
}
