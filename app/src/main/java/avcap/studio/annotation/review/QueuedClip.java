package avcap.studio.annotation.review;

import java.util.List;

/**
 * A clip that waits for a reviewer.
 *
 * @param submission what is known of it
 * @param reasons why, the most pressing first; at least one
 * @param disagreement the largest share of words, in [0, 1], in which two people's versions differ
 */
public record QueuedClip(Submission submission, List<ReviewReason> reasons, double disagreement) {

    public QueuedClip {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("Nothing waits without a reason");
        }
    }

    /** The most pressing reason. */
    public ReviewReason reason() {
        return reasons.get(0);
    }
}
