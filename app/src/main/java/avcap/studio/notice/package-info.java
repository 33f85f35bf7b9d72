/**
 * What the user is told.
 *
 * <p>A {@link avcap.studio.notice.Notice} is one sentence that says what happened, what is safe and what to do; details wait
 * behind a disclosure. View-models post to {@link avcap.studio.notice.Notices}; the shell shows them. An
 * {@link avcap.studio.notice.ErrorCode} names a fault of ours so that a report of it can be searched for, and
 * {@link avcap.studio.notice.UncaughtErrors} sees to it that none goes unseen.
 */
@NullMarked
package avcap.studio.notice;

import org.jspecify.annotations.NullMarked;
