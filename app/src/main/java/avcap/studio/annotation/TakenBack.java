package avcap.studio.annotation;

import java.util.List;
import java.util.Optional;

/**
 * That revisions of a caption were taken back, and what counts instead. What was said later counts as ever.
 *
 * @param until the last of them
 * @param restored what an import or a machine had said, which counts again; empty if nothing does
 */
public record TakenBack(RevisionId until, Optional<RevisionId> restored) {

    /** Those of a caption's revisions that were not taken back: later ones, the one restored, and what that outranks. */
    public List<Revision> left(List<Revision> revisions) {
        Optional<Revision> again = revisions.stream()
                .filter(revision -> restored.filter(revision.id()::equals).isPresent())
                .findFirst();
        return revisions.stream()
                .filter(revision -> revision.id().compareTo(until) > 0
                        || again.filter(one -> !outranks(revision, one)).isPresent())
                .toList();
    }

    private static boolean outranks(Revision one, Revision other) {
        int rank = one.origin().rank() - other.origin().rank();
        return rank > 0 || (rank == 0 && one.id().compareTo(other.id()) > 0);
    }

    /** Those of a caption's revisions that were not taken back, if any were. */
    public static List<Revision> left(List<Revision> revisions, Optional<TakenBack> takenBack) {
        return takenBack.map(taken -> taken.left(revisions)).orElse(revisions);
    }

    /** What a journal, oldest first, says last of what was taken back, if it says anything. */
    public static Optional<TakenBack> last(List<Typed> journal) {
        return journal.stream().flatMap(batch -> batch.takenBack().stream()).reduce((before, later) -> later);
    }
}
