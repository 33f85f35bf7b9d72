package avcap.studio.annotation.query;

import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Status;
import java.util.Optional;

/**
 * What is known of a clip for telling how much an answer to it would teach.
 *
 * @param doubt how likely the machine found its own words
 * @param status where the clip stands
 * @param leastSure the word of the draft that the machine found least likely, empty if there is none
 * @param disagreement of hearing and seeing about the draft, if it was measured
 * @param novelty of the draft
 */
public record Sample(
        Doubt doubt, Status status, String leastSure, Optional<Disagreement> disagreement, Novelty novelty) {

    /** A clip about whose draft nothing is known, because there is none or nobody waits for it. */
    public Sample(Doubt doubt, Status status) {
        this(doubt, status, "", Optional.empty(), Novelty.UNKNOWN);
    }

    /** Whether a person is to judge a machine's draft here. */
    boolean hasDraft() {
        return status.isUnfinished() && doubt.mean().isPresent();
    }
}
