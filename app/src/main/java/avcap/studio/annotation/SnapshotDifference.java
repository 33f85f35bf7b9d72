package avcap.studio.annotation;

/**
 * A clip's caption that a snapshot knows otherwise than the project does now; its first stands for the clip's status, too.
 *
 * @param place which caption of which clip
 * @param name what the clip is called
 * @param then how it stood in the snapshot
 * @param now how it stands
 */
public record SnapshotDifference(Place place, String name, Standing then, Standing now) {

    public EntryId entry() {
        return place.entry();
    }

    public boolean isOtherText() {
        return !then.text().equals(now.text());
    }

    /** What brings the caption back to how it was: its text is written again, and nothing is overwritten. */
    public Edit back() {
        return new Edit.Restore(place.entry(), place.slot(), then);
    }
}
