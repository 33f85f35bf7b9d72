/**
 * What a reviewer needs and what a reviewer says: {@link avcap.studio.annotation.review.Comment comments} pinned to a word, a
 * stretch of time or the clip, {@link avcap.studio.annotation.review.Verdict verdicts} on two versions, and the
 * {@link avcap.studio.annotation.review.ReviewQueue queue}, which says of each clip why someone should look again.
 *
 * <p>All of it is only ever added to. Approving and returning are steps of the project, as accepting is.
 */
@NullMarked
package avcap.studio.annotation.review;

import org.jspecify.annotations.NullMarked;
