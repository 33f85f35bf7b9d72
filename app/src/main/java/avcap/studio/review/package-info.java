/**
 * The reviewer's view: what waits and why, two versions side by side with their authors hidden, the text merged of both, and
 * comments pinned to words.
 *
 * <p>{@link avcap.studio.review.QueueViewModel} knows what waits, {@link avcap.studio.review.JudgingViewModel} what is compared
 * and decided, {@link avcap.studio.review.CommentsViewModel} what is said of it. They meet the other views in the session.
 */
@NullMarked
package avcap.studio.review;

import org.jspecify.annotations.NullMarked;
