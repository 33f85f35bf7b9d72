package avcap.studio.annotation.merge;

import avcap.studio.annotation.Slot;

/**
 * One caption of a clip: as both copies had it, as it is here, as it is there.
 *
 * @param slot which of the clip's captions
 */
record CaptionMerge(Slot slot, Said base, Said ours, Said theirs) {

    private boolean isChangedHere() {
        return !ours.isSameAs(base);
    }

    private boolean isChangedThere() {
        return !theirs.isSameAs(base);
    }

    /** Whether two people wrote different texts; between machines and files nobody has to decide. */
    boolean isConflict() {
        return isChangedHere()
                && isChangedThere()
                && ours.isByPerson()
                && theirs.isByPerson()
                && !ours.text().equals(theirs.text());
    }

    /** What it becomes where nobody has to decide. */
    Said settled() {
        if (!isChangedThere()) {
            return ours;
        }
        return isChangedHere() ? Said.stronger(ours, theirs) : theirs;
    }

    Said chosen(Choice choice) {
        return choice == Choice.THEIRS ? theirs : ours;
    }
}
