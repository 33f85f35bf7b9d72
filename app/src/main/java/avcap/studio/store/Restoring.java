package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import java.time.Instant;
import java.util.Optional;

/** How captions stood before, written again inside a transaction that someone else has begun. */
final class Restoring {

    private final Captions captions;

    Restoring(Captions captions) {
        this.captions = captions;
    }

    /**
     * Writes again how a caption stood. What a person had accepted becomes a revision again if other words count by now; what
     * nobody had accepted becomes a draft if a person's revision would outrank it.
     */
    void restore(Place place, Standing target, Annotator by, Instant now) {
        Slot slot = place.slot();
        Standing before = captions.standing(place.entry(), slot);
        if (!said(before).equals(said(target))) {
            if (target.source() != Standing.Source.DRAFT) {
                captions.settle(place.entry(), slot, by, now);
            }
            if (!said(captions.standing(place.entry(), slot)).equals(said(target))) {
                write(place, target, by, now);
            }
        }
        if (slot.isFirst()) {
            captions.setStatus(place.entry(), target.status(), by, now);
        }
    }

    void write(Place place, Standing target, Annotator by, Instant now) {
        if (target.source() == Standing.Source.PERSON) {
            captions.append(personal(place, target, by).in(place.slot()), now);
        } else {
            Annotator typist =
                    captions.typist(place.entry(), place.slot(), target.text()).orElse(by);
            captions.journal(new Draft(place.entry(), place.slot(), target.text(), typist, now));
        }
    }

    /** Words written again are still those of whoever said them; who moved the step is kept beside it. */
    private Writing personal(Place place, Standing target, Annotator by) {
        Annotator author =
                captions.author(place.entry(), place.slot(), target.text()).orElse(by);
        Optional<RevisionId> base = captions.base(place.entry(), place.slot());
        return target.status() == Status.APPROVED
                ? Writing.approved(place.entry(), base, author, target.text())
                : Writing.accepted(place.entry(), base, author, target.text(), Optional.empty());
    }

    private static String said(Standing standing) {
        return standing.source() + " " + standing.text();
    }
}
