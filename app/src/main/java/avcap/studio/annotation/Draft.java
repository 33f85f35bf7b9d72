package avcap.studio.annotation;

import java.time.Instant;

/**
 * What a person is typing, as the journal holds it: not tidied, so that the caret finds its place again.
 *
 * @param entry what it speaks of
 * @param slot which of its captions
 * @param text as typed, may be empty
 * @param by who types
 * @param at when
 */
public record Draft(EntryId entry, Slot slot, String text, Annotator by, Instant at) {

    /** Of the first caption. */
    public Draft(EntryId entry, String text, Annotator by, Instant at) {
        this(entry, Slot.FIRST, text, by, at);
    }

    /** The caption. */
    public Place place() {
        return new Place(entry, slot);
    }
}
