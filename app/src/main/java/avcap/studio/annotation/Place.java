package avcap.studio.annotation;

/**
 * One of the captions of one clip.
 *
 * @param entry the clip
 * @param slot which of its captions
 */
public record Place(EntryId entry, Slot slot) {

    /** The caption that lists and statuses speak of. */
    public static Place first(EntryId entry) {
        return new Place(entry, Slot.FIRST);
    }
}
