package avcap.studio.annotation;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's word on an entry, with the way back: accepting a text, flagging, rejecting.
 *
 * <p>Taking it back restores where the entry stood and what the editor held; a revision that was written stays, as all do.
 */
public final class Acceptance implements Undo.Step {

    private final Project project;
    private final String name;
    private final EntryId entry;
    private final Annotator by;
    private final Status before;
    private final Status after;
    private final Optional<String> textBefore;

    private Acceptance(
            Project project, String name, Entry before, Status after, Annotator by, Optional<String> textBefore) {
        this.project = project;
        this.name = name;
        this.entry = before.id();
        this.by = by;
        this.before = before.status();
        this.after = after;
        this.textBefore = textBefore;
    }

    /** Accepts a text: writes a person's revision and gives the step that takes it back. */
    public static Acceptance accept(Project project, EntryId id, String text, Annotator by, Optional<Reading> reading)
            throws StoreException {
        Entry before = project.entry(id);
        Drafting drafting = Drafting.of(project, id);
        project.append(Writing.accepted(id, drafting.base().map(Revision::id), by, text, reading));
        return new Acceptance(
                project, "Accept " + before.name(), before, Status.ACCEPTED, by, Optional.of(drafting.text()));
    }

    /** Flags, rejects or otherwise sets where an entry stands, and gives the step that takes it back. */
    public static Acceptance mark(Project project, EntryId id, Status status, Annotator by) throws StoreException {
        Entry before = project.entry(id);
        project.mark(id, status, by);
        return new Acceptance(project, verb(status) + " " + before.name(), before, status, by, Optional.empty());
    }

    private static String verb(Status status) {
        return switch (status) {
            case ACCEPTED -> "Accept";
            case FLAGGED -> "Flag";
            case REJECTED -> "Reject";
            case NEW, DRAFT, EDITING, DAMAGED -> "Reopen";
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EntryId entry() {
        return entry;
    }

    @Override
    public void undo() throws StoreException {
        if (textBefore.isPresent()) {
            project.journal(new Draft(entry, textBefore.get(), by, Instant.now()));
        }
        project.mark(entry, before, by);
    }

    @Override
    public void redo() throws StoreException {
        if (textBefore.isPresent()) {
            project.discardDraft(entry, by);
        }
        project.mark(entry, after, by);
    }
}
