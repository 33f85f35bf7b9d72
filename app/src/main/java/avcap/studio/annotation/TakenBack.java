package avcap.studio.annotation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That a revision was taken back and counts nowhere since, or that it counts again. What was said of it last holds.
 *
 * @param isAgain whether it counts again
 * @param by who took it back, or did it again
 * @param at when, to the millisecond
 */
public record TakenBack(RevisionId revision, boolean isAgain, Annotator by, Instant at) {

    /**
     * Those revisions that were not taken back.
     *
     * @param told oldest first
     */
    public static List<Revision> left(List<Revision> revisions, List<TakenBack> told) {
        Set<RevisionId> gone = new HashSet<>();
        for (TakenBack each : told) {
            if (each.isAgain()) {
                gone.remove(each.revision());
            } else {
                gone.add(each.revision());
            }
        }
        return revisions.stream()
                .filter(revision -> !gone.contains(revision.id()))
                .toList();
    }

    /** The same of a revision that has another number. */
    public TakenBack of(RevisionId other) {
        return new TakenBack(other, isAgain, by, at);
    }
}
