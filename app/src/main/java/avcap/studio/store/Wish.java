package avcap.studio.store;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Status;
import java.util.function.Function;

/**
 * How a caption is to stand.
 *
 * @param isSettledFirst whether its draft goes before anything else is looked at
 * @param isSaidAgain whether a person's words become a revision even where the same words count already
 * @param target how it is to stand, by how it stands now
 */
record Wish(boolean isSettledFirst, boolean isSaidAgain, Function<CaptionNow, Standing> target) {

    /** The text that counts, accepted as it is. */
    static Wish accepted() {
        return new Wish(
                false, true, now -> new Standing(Status.ACCEPTED, now.standing().text(), Source.PERSON));
    }

    /** A standing, whatever was before it. */
    static Wish standing(Standing target) {
        return new Wish(false, false, now -> target);
    }

    static Wish marked(Status status) {
        return new Wish(
                false,
                false,
                now -> new Standing(
                        status, now.standing().text(), now.standing().source()));
    }

    /** Another text: of a person where one had accepted the text before, else a draft. */
    static Wish retexted(String text) {
        return new Wish(false, false, now -> retexted(now.standing(), text));
    }

    private static Standing retexted(Standing before, String text) {
        boolean isPersons = before.source() == Source.PERSON;
        return new Standing(
                isPersons ? afterOtherWords(before.status()) : afterTyping(before.status()),
                text,
                isPersons ? Source.PERSON : Source.DRAFT);
    }

    /** Nobody has approved the other text. */
    private static Status afterOtherWords(Status before) {
        return before == Status.APPROVED ? Status.ACCEPTED : before;
    }

    private static Status afterTyping(Status before) {
        return before == Status.NEW || before == Status.DRAFT ? Status.EDITING : before;
    }

    /** Without its draft: a clip that nobody has judged waits again. */
    static Wish discarded() {
        return new Wish(true, false, now -> discarded(now.standing()));
    }

    private static Standing discarded(Standing settled) {
        boolean isWaiting = settled.status() == Status.EDITING;
        Status waiting = settled.text().isBlank() ? Status.NEW : Status.DRAFT;
        return new Standing(isWaiting ? waiting : settled.status(), settled.text(), settled.source());
    }
}
