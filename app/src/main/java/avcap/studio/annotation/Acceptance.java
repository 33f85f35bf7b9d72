package avcap.studio.annotation;

import java.util.List;
import java.util.Optional;

/** A person's word on one entry, as a step that can be taken back: accepting a text, flagging, rejecting. */
public final class Acceptance {

    private Acceptance() {}

    /** Accepts a text as a clip's first caption: writes a person's revision. */
    public static Step accept(Project project, EntryId id, String text, Annotator by, Optional<Reading> reading)
            throws StoreException {
        return accept(project, Place.first(id), text, by, reading);
    }

    /** Accepts a text as one of a clip's captions: writes a person's revision. */
    public static Step accept(Project project, Place place, String text, Annotator by, Optional<Reading> reading)
            throws StoreException {
        return accept(project, place, text, by, reading, Optional.empty());
    }

    /** The same, with how the draft was looked at before. */
    public static Step accept(
            Project project,
            Place place,
            String text,
            Annotator by,
            Optional<Reading> reading,
            Optional<Scrutiny> scrutiny)
            throws StoreException {
        Drafting drafting = Drafting.of(project, place.entry(), place.slot());
        Writing writing = Writing.accepted(place.entry(), drafting.base().map(Revision::id), by, text, reading)
                .in(place.slot())
                .with(scrutiny);
        String which = place.slot().isFirst() ? "" : "caption " + place.slot().number() + " of ";
        String name = "Accept " + which + project.entry(place.entry()).name();
        return project.carryOut(name, List.of(new Edit.Write(writing)), by);
    }

    /**
     * Approves a text as a reviewer; one that does not stand there already is written as the reviewer's revision. That someone
     * approves what is his or her own is allowed, and the step says so.
     */
    public static Step approve(Project project, EntryId id, String text, Annotator by) throws StoreException {
        List<Revision> standing = project.standing(id, Slot.FIRST);
        Optional<Draft> draft = project.draft(id);
        Optional<Revision> base = Drafting.of(standing, draft).base();
        boolean stands = draft.isEmpty()
                && base.filter(revision -> revision.origin() == Origin.HUMAN)
                        .filter(revision -> revision.text().equals(CaptionText.tidy(text)))
                        .isPresent();
        Edit edit = stands
                ? new Edit.Mark(id, Status.APPROVED)
                : new Edit.Write(Writing.approved(id, base.map(Revision::id), by, text));
        String own = Versions.isOwn(standing, text, by) ? " (own text)" : "";
        return project.carryOut(verb(Status.APPROVED) + " " + project.entry(id).name() + own, List.of(edit), by);
    }

    /** Flags, rejects or otherwise sets where an entry stands. */
    public static Step mark(Project project, EntryId id, Status status, Annotator by) throws StoreException {
        String name = verb(status) + " " + project.entry(id).name();
        return project.carryOut(name, List.of(new Edit.Mark(id, status)), by);
    }

    private static String verb(Status status) {
        return switch (status) {
            case ACCEPTED -> "Accept";
            case APPROVED -> "Approve";
            case RETURNED -> "Return";
            case FLAGGED -> "Flag";
            case REJECTED -> "Reject";
            case NEW, DRAFT, EDITING, DAMAGED -> "Reopen";
        };
    }
}
