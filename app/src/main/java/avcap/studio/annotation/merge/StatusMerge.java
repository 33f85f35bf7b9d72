package avcap.studio.annotation.merge;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StatusChange;
import java.util.List;
import java.util.Optional;

/**
 * Where a clip stands: as both copies had it, here, there.
 *
 * @param here what was done to it here only
 * @param there what was done to it there only
 */
record StatusMerge(Status base, Status ours, Status theirs, List<StatusChange> here, List<StatusChange> there) {

    static StatusMerge of(Shared<StatusChange> changes, Status ours, Status theirs) {
        List<StatusChange> common = changes.base();
        Status base = common.isEmpty()
                ? first(changes.onlyOurs())
                        .or(() -> first(changes.onlyTheirs()))
                        .orElse(ours)
                : common.get(common.size() - 1).became();
        return new StatusMerge(base, ours, theirs, changes.onlyOurs(), changes.onlyTheirs());
    }

    private static Optional<Status> first(List<StatusChange> changes) {
        return changes.stream().findFirst().map(StatusChange::was);
    }

    /** Whether two people judged the clip differently; where one has not finished, the other's word counts. */
    boolean isConflict() {
        return ours != base && theirs != base && ours != theirs && !ours.isUnfinished() && !theirs.isUnfinished();
    }

    /** Who judged it here, where there is a conflict. */
    Annotator oursBy() {
        return here.get(here.size() - 1).by();
    }

    /** Who judged it there, where there is a conflict. */
    Annotator theirsBy() {
        return there.get(there.size() - 1).by();
    }

    /** What it becomes where nobody has to decide. */
    Status settled() {
        if (theirs == base || ours == theirs) {
            return ours;
        }
        if (ours == base) {
            return theirs;
        }
        return ours.isUnfinished() && (!theirs.isUnfinished() || theirs.compareTo(ours) > 0) ? theirs : ours;
    }

    /** What it becomes with the text that was chosen, where one side was still at work. */
    Status with(Choice text) {
        boolean isOpen = ours.isUnfinished() || theirs.isUnfinished();
        return isOpen ? chosen(text) : settled();
    }

    Status chosen(Choice choice) {
        return choice == Choice.THEIRS ? theirs : ours;
    }
}
