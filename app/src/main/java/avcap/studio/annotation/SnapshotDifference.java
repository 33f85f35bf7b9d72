package avcap.studio.annotation;

/**
 * A clip that a snapshot knows otherwise than the project does now.
 *
 * @param entry the clip
 * @param name what it is called
 * @param then how it stood in the snapshot
 * @param now how it stands
 */
public record SnapshotDifference(EntryId entry, String name, Standing then, Standing now) {

    public boolean isOtherText() {
        return !then.text().equals(now.text());
    }

    /** What brings the clip back to how it was: its text is written again, and nothing is overwritten. */
    public Edit back() {
        return new Edit.Restore(entry, then);
    }
}
