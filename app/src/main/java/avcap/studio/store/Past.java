package avcap.studio.store;

import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.EntryThen;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.TakenBack;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clips as they stood, told from what was written until then. */
final class Past {

    private final Captions captions;
    private final RevisionRows revisions;
    private final RemarkRows remarks;
    private final TakenBackRows takenBack;

    Past(Captions captions, RevisionRows revisions, RemarkRows remarks, TakenBackRows takenBack) {
        this.captions = captions;
        this.revisions = revisions;
        this.remarks = remarks;
        this.takenBack = takenBack;
    }

    EntryThen asOf(EntryId entry, Instant moment) {
        long millis = moment.toEpochMilli();
        Map<Slot, Drafting> then = new HashMap<>();
        for (int number = 1; number <= Slot.COUNT; number++) {
            Slot slot = new Slot(number);
            Drafting drafting = drafting(entry, slot, moment);
            if (slot.isFirst() || !drafting.text().isBlank()) {
                then.put(slot, drafting);
            }
        }
        return new EntryThen(entry, moment, captions.statusAt(entry, millis), then, remarks.tagsAt(entry, millis));
    }

    private Drafting drafting(EntryId entry, Slot slot, Instant moment) {
        List<Revision> until = revisions.all(entry, slot).stream()
                .filter(revision -> !revision.at().isAfter(moment))
                .sorted(Comparator.comparing(Revision::at)) // what came from a copy was said before it came
                .toList();
        List<TakenBack> told = takenBack.until(new Place(entry, slot), moment.toEpochMilli());
        Optional<Draft> draft = captions.draftUntil(entry, slot, moment.toEpochMilli());
        return Drafting.of(TakenBack.left(until, told), draft);
    }
}
