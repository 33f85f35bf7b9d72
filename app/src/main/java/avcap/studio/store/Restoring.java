package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Typed;
import avcap.studio.annotation.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How captions stood before, written again inside a transaction that someone else has begun. What a person had accepted becomes a
 * revision again, and what a person had typed a draft; before what nobody had judged, the revisions that outrank it are taken
 * back. Of a step it is known which revisions it brought: these are taken back, and count again when it is done again.
 */
final class Restoring {

    private final Captions captions;
    private final RevisionRows revisions;
    private final TakenBackRows takenBack;

    Restoring(Captions captions, RevisionRows revisions, TakenBackRows takenBack) {
        this.captions = captions;
        this.revisions = revisions;
        this.takenBack = takenBack;
    }

    /** Writes again how a caption stood, whatever was said since. */
    void restore(Place place, Standing target, Annotator by, Instant now) {
        say(place, target, by, now);
        if (target.source() == Source.OTHER && !isSaid(place, target)) {
            revisions.newest(place).ifPresent(newest -> fallBack(place, target.text(), newest, by, now));
        }
        setStatus(place, target, by, now);
    }

    /** Writes again how a caption stood at one end of a step; what was said since stays where the move says so. */
    void restore(Move move, Annotator by, Instant now) {
        Place place = move.place();
        if (move.isKnown()) {
            takenBack.flip(move.step(), place.slot(), List.of(place.entry()), move.isBack(), by, now);
        }
        if (move.isOfWords()) {
            settle(place, move.to(), by, now);
            Standing stands = captions.standing(place.entry(), place.slot());
            if (move.takesPersonsBack(stands)) {
                takePersonsBack(place, by, now);
            } else if (!move.isSettled(stands)) {
                say(place, move.to(), by, now);
            }
        }
        setStatus(place, move.to(), by, now);
    }

    private void settle(Place place, Standing target, Annotator by, Instant now) {
        if (target.source() != Source.DRAFT && !isSaid(place, target)) {
            captions.settle(place.entry(), place.slot(), by, now);
        }
    }

    private void say(Place place, Standing target, Annotator by, Instant now) {
        settle(place, target, by, now);
        if (!isSaid(place, target)) {
            write(place, target, by, now);
        }
    }

    private boolean isSaid(Place place, Standing target) {
        return said(captions.standing(place.entry(), place.slot())).equals(said(target));
    }

    private static String said(Standing standing) {
        return standing.source() + " " + standing.text();
    }

    private void setStatus(Place place, Standing target, Annotator by, Instant now) {
        if (place.slot().isFirst()) {
            boolean isNew = target.status() == Status.NEW;
            String text = isNew ? captions.standing(place.entry(), Slot.FIRST).text() : "";
            captions.setStatus(place.entry(), Move.beside(target.status(), text), by, now);
        }
    }

    private void write(Place place, Standing target, Annotator by, Instant now) {
        switch (target.source()) {
            case PERSON -> captions.take(personal(place, target, by).in(place.slot()), now);
            case DRAFT -> draft(place, target.text(), by, now);
            case OTHER ->
                revisions
                        .strongest(place)
                        .or(() -> revisions.newest(place))
                        .ifPresent(until -> fallBack(place, target.text(), until, by, now));
        }
    }

    private void draft(Place place, String text, Annotator by, Instant now) {
        Annotator typist = captions.typist(place.entry(), place.slot(), text).orElse(by);
        captions.take(place.entry(), new Typed(place.slot(), Optional.of(text), typist, now));
    }

    private void takePersonsBack(Place place, Annotator by, Instant now) {
        Optional<RevisionId> left = revisions.strongestOfNobody(place);
        revisions.strongest(place).ifPresent(until -> takenBack.takeBack(place, until, left, by, now));
    }

    /** Takes revisions back; a text that was never said here can only be a draft. */
    private void fallBack(Place place, String text, RevisionId until, Annotator by, Instant now) {
        Optional<RevisionId> restored = revisions.saidByNobody(place, text);
        if (restored.isPresent() || text.isEmpty()) {
            takenBack.takeBack(place, until, restored, by, now);
        } else {
            draft(place, text, by, now);
        }
    }

    /** Words written again are still those of whoever said them; who moved the step is kept beside it. */
    private Writing personal(Place place, Standing target, Annotator by) {
        Annotator author = revisions.author(place, target.text()).orElse(by);
        Optional<RevisionId> base = revisions.strongest(place);
        return target.status() == Status.APPROVED
                ? Writing.approved(place.entry(), base, author, target.text())
                : Writing.accepted(place.entry(), base, author, target.text(), Optional.empty());
    }
}
