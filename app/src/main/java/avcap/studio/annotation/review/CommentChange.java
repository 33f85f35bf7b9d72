package avcap.studio.annotation.review;

import avcap.studio.annotation.Annotator;
import java.time.Instant;

/**
 * A comment that was seen to, or opened again, once and for good.
 *
 * @param comment its number
 * @param by who said so
 * @param at when, to the millisecond
 */
public record CommentChange(long comment, Annotator by, Instant at, boolean isResolved) {

    /** The same of a comment with another number, as it has in a copy. */
    public CommentChange of(long other) {
        return new CommentChange(other, by, at, isResolved);
    }
}
