package avcap.studio.annotation;

import java.util.List;
import java.util.Optional;

/**
 * What the editor of an entry starts from.
 *
 * @param text the draft, else the latest human or imported text, else the machine's, else nothing
 * @param base the revision the text was made from, or will revise
 * @param machine the latest machine revision, to compare with
 * @param isDraft whether the text is an unsettled draft
 */
public record Drafting(String text, Optional<Revision> base, Optional<Revision> machine, boolean isDraft) {

    /** Reads what the project holds of an entry. */
    public static Drafting of(Project project, EntryId entry) throws StoreException {
        return of(project, entry, Slot.FIRST);
    }

    /** Reads what the project holds of one of an entry's captions. */
    public static Drafting of(Project project, EntryId entry, Slot slot) throws StoreException {
        return of(project.standing(entry, slot), project.draft(entry, slot));
    }

    /**
     * Decides from what was said.
     *
     * @param revisions those that were not taken back, oldest first
     */
    public static Drafting of(List<Revision> revisions, Optional<Draft> draft) {
        Optional<Revision> machine = latest(revisions, Origin.MACHINE);
        Optional<Revision> base = latest(revisions, Origin.HUMAN)
                .or(() -> latest(revisions, Origin.IMPORT))
                .or(() -> machine);
        String text =
                draft.map(Draft::text).orElseGet(() -> base.map(Revision::text).orElse(""));
        return new Drafting(text, base, machine, draft.isPresent());
    }

    /** Whether the text says something else than the machine did. */
    public boolean differsFromMachine() {
        return !machine.map(Revision::text).orElse("").equals(CaptionText.tidy(text));
    }

    /** How a caption with this text stands where its clip does. */
    Standing standing(Status status) {
        boolean isPerson = base.filter(said -> said.origin() == Origin.HUMAN).isPresent();
        Standing.Source source =
                isDraft ? Standing.Source.DRAFT : isPerson ? Standing.Source.PERSON : Standing.Source.OTHER;
        return new Standing(status, text, source);
    }

    private static Optional<Revision> latest(List<Revision> revisions, Origin origin) {
        return revisions.stream()
                .filter(revision -> revision.origin() == origin)
                .reduce((earlier, later) -> later);
    }
}
