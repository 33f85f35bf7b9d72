package avcap.studio.annotation;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;

/** A person's word on one entry, as a step that can be taken back: accepting a text, flagging, rejecting. */
public final class Acceptance {

    private static final Words WORDS = UiResources.storeWords();

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
        String clip = project.entry(place.entry()).name();
        String name = place.slot().isFirst()
                ? WORDS.text("step.accept", clip)
                : WORDS.text("step.accept.further", place.slot().number(), clip);
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
        String clip = project.entry(id).name();
        String name = Versions.isOwn(standing, text, by)
                ? WORDS.text("step.approve.own", clip)
                : WORDS.text("step.approve", clip);
        return project.carryOut(name, List.of(edit), by);
    }

    /** Flags, rejects or otherwise sets where an entry stands. */
    public static Step mark(Project project, EntryId id, Status status, Annotator by) throws StoreException {
        String name = WORDS.text(step(status), project.entry(id).name());
        return project.carryOut(name, List.of(new Edit.Mark(id, status)), by);
    }

    private static String step(Status status) {
        return switch (status) {
            case ACCEPTED -> "step.accept";
            case APPROVED -> "step.approve";
            case RETURNED -> "step.return";
            case FLAGGED -> "step.flag";
            case REJECTED -> "step.reject";
            case NEW, DRAFT, EDITING, DAMAGED -> "step.reopen";
        };
    }
}
