package avcap.studio.store;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Status;

/**
 * The way of one caption when a step is taken back or done again, and what of it gives way to what was said since.
 *
 * @param isKnown whether it is known which of the caption's revisions the step brought or took back
 * @param from how it stood at the other end of the step
 * @param to how it is to stand
 * @param isBack whether the step is taken back
 */
record Move(long step, boolean isKnown, Place place, Standing from, Standing to, boolean isBack) {

    static Move of(StepRows.Change change, boolean isBack) {
        return isBack
                ? new Move(change.step(), change.isKnown(), change.place(), change.became(), change.was(), true)
                : new Move(change.step(), change.isKnown(), change.place(), change.was(), change.became(), false);
    }

    EntryId entry() {
        return place.entry();
    }

    /** Whether the step changed more than where the clip stands. */
    boolean isOfWords() {
        return !isSaid(from);
    }

    /** Whether nobody is to have judged the words. */
    boolean isToNobodys() {
        return isNobodys(to);
    }

    /** Whether these words, of such a source, are those that the caption is to have. */
    boolean isSaid(Standing standing) {
        return standing.source() == to.source() && standing.text().equals(to.text());
    }

    /** Whether a person said what is to fall, and a person's words stand. */
    boolean takesPersonsBack(Standing stands) {
        return isBack && isNobodys(to) && from.source() == Source.PERSON && stands.source() == Source.PERSON;
    }

    /** Whether the words that stand stay: an import or a machine said them since, or a discarded draft gives way to them. */
    private boolean isLater(Standing stands) {
        boolean isSince = isBack ? !stands.text().equals(from.text()) : from.source() == Source.DRAFT;
        return isNobodys(to) && isNobodys(stands) && isSince;
    }

    /** Whether the words that stand stay, once those that the step itself brought are gone. */
    boolean isSettled(Standing stands) {
        return isLater(stands) || (isKnown && isNobodys(to));
    }

    /** Where a clip stands beside a text: one of which nobody had said anything may have a text by now. */
    static Status beside(Status status, String text) {
        return status == Status.NEW && !text.isBlank() ? Status.DRAFT : status;
    }

    private static boolean isNobodys(Standing standing) {
        return standing.source() == Source.OTHER;
    }
}
