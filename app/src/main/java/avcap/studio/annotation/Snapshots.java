package avcap.studio.annotation;

import java.util.List;
import java.util.Optional;

/**
 * Copies of a project as it was. The ten newest are kept, and one for each day of the last week.
 *
 * <p>To restore one, carry out what {@link SnapshotDifference#back} says as one step: that adds to the project, overwrites
 * nothing, and can be taken back.
 */
public interface Snapshots {

    /** Newest first. */
    List<Snapshot> snapshots() throws StoreException;

    /** Takes a copy; writing to the project goes on meanwhile. */
    Snapshot takeSnapshot(Snapshot.Occasion occasion) throws StoreException;

    /** Takes the copy of the day, if there is none of today yet. */
    Optional<Snapshot> takeSnapshotOfTheDay() throws StoreException;

    /** The captions that a snapshot knows otherwise, in the order of the project; clips that were added since are no difference. */
    List<SnapshotDifference> compare(Snapshot snapshot) throws StoreException;
}
