package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Brings captions of many clips to where they are wished, inside a transaction that someone else has begun. */
final class WishedStandings {

    /** How many clips are brought there at once: few enough that a wish to cancel is heard soon. */
    static final int AT_ONCE = 1_000;

    private final Captions captions;
    private final CaptionSets sets;

    WishedStandings(Captions captions, CaptionSets sets) {
        this.captions = captions;
        this.sets = sets;
    }

    /** One caption on its way. */
    private static final class OnItsWay {

        private final Wish wish;
        private CaptionNow now;
        private Standing target;

        OnItsWay(Wish wish, CaptionNow now) {
            this.wish = wish;
            this.now = now;
            this.target = now.standing();
        }

        EntryId entry() {
            return now.entry();
        }

        boolean isDrafted() {
            return now.standing().source() == Source.DRAFT;
        }

        boolean isToBeSaid() {
            return wish.isSaidAgain()
                    || now.standing().source() != target.source()
                    || !now.standing().text().equals(target.text());
        }
    }

    /**
     * Does it and gives how the captions stood before. What a person had accepted becomes a revision again if other words count
     * by now; what nobody had accepted becomes a draft if a person's revision would outrank it.
     *
     * @throws ChangeRefusedException if one of the clips is not there
     */
    Map<EntryId, Standing> bring(Slot slot, Map<EntryId, Wish> wishes, Annotator by, Instant at) throws StoreException {
        Map<EntryId, OnItsWay> all = start(slot, wishes);
        Map<EntryId, Standing> before = new LinkedHashMap<>();
        all.forEach((entry, caption) -> before.put(entry, caption.now.standing()));
        settle(slot, all, caption -> caption.wish.isSettledFirst(), by, at);
        all.values().forEach(caption -> caption.target = caption.wish.target().apply(caption.now));
        settle(slot, all, caption -> caption.isToBeSaid() && caption.target.source() != Source.DRAFT, by, at);
        say(slot, all.values(), by, at);
        if (slot.isFirst()) {
            sets.setStatus(all.values().stream().map(WishedStandings::said).toList(), by, at);
        }
        return before;
    }

    private Map<EntryId, OnItsWay> start(Slot slot, Map<EntryId, Wish> wishes) throws StoreException {
        Map<EntryId, OnItsWay> all = new LinkedHashMap<>();
        for (CaptionNow now : captions.now(slot, wishes.keySet())) {
            Wish wish = wishes.get(now.entry());
            if (wish != null) {
                all.put(now.entry(), new OnItsWay(wish, now));
            }
        }
        if (all.size() < wishes.size()) {
            captions.requireThere(wishes.keySet());
        }
        return all;
    }

    /** Settles those drafts of which it is wished, and looks how their captions stand then. */
    private void settle(Slot slot, Map<EntryId, OnItsWay> all, Predicate<OnItsWay> isWished, Annotator by, Instant at) {
        List<EntryId> drafted = all.values().stream()
                .filter(caption -> caption.isDrafted() && isWished.test(caption))
                .map(OnItsWay::entry)
                .toList();
        sets.settle(slot, drafted, by, at);
        for (CaptionNow now : drafted.isEmpty() ? List.<CaptionNow>of() : captions.now(slot, drafted)) {
            OnItsWay caption = all.get(now.entry());
            if (caption != null) {
                caption.now = now;
            }
        }
    }

    private void say(Slot slot, Collection<OnItsWay> all, Annotator by, Instant at) {
        List<CaptionSets.Said> persons = new ArrayList<>();
        List<CaptionSets.Said> drafts = new ArrayList<>();
        for (OnItsWay caption : all) {
            if (!caption.isToBeSaid()) {
                continue;
            }
            if (caption.target.source() == Source.PERSON) {
                persons.add(stoodBy(caption));
            } else {
                drafts.add(said(caption));
            }
        }
        sets.stand(slot, persons, by, at);
        sets.draft(slot, drafts, by, at);
    }

    private static CaptionSets.Said said(OnItsWay caption) {
        return new CaptionSets.Said(caption.entry(), caption.target.text(), caption.target.status());
    }

    /** A revision of a person is accepted or approved, wherever its clip stands by now. */
    private static CaptionSets.Said stoodBy(OnItsWay caption) {
        boolean isApproved = caption.target.status() == Status.APPROVED;
        return new CaptionSets.Said(
                caption.entry(),
                CaptionText.tidy(caption.target.text()),
                isApproved ? Status.APPROVED : Status.ACCEPTED);
    }
}
