package avcap.studio.annotation;

import java.util.Optional;

/**
 * A revision about to be written: everything but its number and its time, which the project gives.
 *
 * @param entry what it speaks of
 * @param revises the revision it was made from, if any
 * @param origin where the words come from
 * @param by who says it
 * @param text one line, in Unicode's composed form
 * @param reading what a model thinks of the text, if one was asked
 * @param status where the entry stands once this is written
 * @param slot which of the clip's captions it is
 * @param scrutiny how the draft was looked at before, if a person accepted one in the studio
 */
public record Writing(
        EntryId entry,
        Optional<RevisionId> revises,
        Origin origin,
        Annotator by,
        String text,
        Optional<Reading> reading,
        Status status,
        Slot slot,
        Optional<Scrutiny> scrutiny) {

    public Writing {
        text = CaptionText.tidy(text);
    }

    /** Of which nobody knows how it was looked at. */
    public Writing(
            EntryId entry,
            Optional<RevisionId> revises,
            Origin origin,
            Annotator by,
            String text,
            Optional<Reading> reading,
            Status status,
            Slot slot) {
        this(entry, revises, origin, by, text, reading, status, slot, Optional.empty());
    }

    /** What a model said of a clip; the entry becomes a draft unless a person has been there. */
    public static Writing byMachine(EntryId entry, String text, Reading reading) {
        return new Writing(
                entry,
                Optional.empty(),
                Origin.MACHINE,
                new Annotator(reading.modelId()),
                text,
                Optional.of(reading),
                Status.DRAFT,
                Slot.FIRST);
    }

    /** What a person stands by. */
    public static Writing accepted(
            EntryId entry, Optional<RevisionId> revises, Annotator by, String text, Optional<Reading> reading) {
        return new Writing(entry, revises, Origin.HUMAN, by, text, reading, Status.ACCEPTED, Slot.FIRST);
    }

    /** What a reviewer stands by. */
    public static Writing approved(EntryId entry, Optional<RevisionId> revises, Annotator by, String text) {
        return new Writing(entry, revises, Origin.HUMAN, by, text, Optional.empty(), Status.APPROVED, Slot.FIRST);
    }

    /** What came with a file of captions. */
    public static Writing imported(EntryId entry, Annotator by, String text) {
        return new Writing(
                entry, Optional.empty(), Origin.IMPORT, by, text, Optional.empty(), Status.DRAFT, Slot.FIRST);
    }

    /** The same in another of the clip's captions. */
    public Writing in(Slot other) {
        return new Writing(entry, revises, origin, by, text, reading, status, other, scrutiny);
    }

    /** The same with how the draft was looked at before. */
    public Writing with(Optional<Scrutiny> known) {
        return new Writing(entry, revises, origin, by, text, reading, status, slot, known);
    }
}
