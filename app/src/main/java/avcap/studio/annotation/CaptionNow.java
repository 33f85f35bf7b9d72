package avcap.studio.annotation;

/**
 * How one of a clip's captions stands.
 *
 * @param entry the clip
 * @param slot which of its captions
 * @param standing the text that counts, whose it is, and where the clip stands
 * @param settled what would count without a draft; empty if nothing would
 */
public record CaptionNow(EntryId entry, Slot slot, Standing standing, String settled) {

    /** Of the first caption. */
    public CaptionNow(EntryId entry, Standing standing, String settled) {
        this(entry, Slot.FIRST, standing, settled);
    }

    public Place place() {
        return new Place(entry, slot);
    }
}
