package avcap.studio.store;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.CaptionSets.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes again how the captions stood that a step touched, by sets of clips, inside a transaction that someone else has begun.
 * What {@link Restoring} does to each of them alone comes to the same.
 */
final class StepRestoring {

    private final Captions captions;
    private final CaptionSets sets;
    private final TakenBackRows takenBack;
    private final WishedStandings standings;
    private final Restoring restoring;

    StepRestoring(
            Captions captions,
            CaptionSets sets,
            TakenBackRows takenBack,
            WishedStandings standings,
            Restoring restoring) {
        this.captions = captions;
        this.sets = sets;
        this.takenBack = takenBack;
        this.standings = standings;
        this.restoring = restoring;
    }

    /** Goes back before the step, or on to after it. */
    void restore(List<StepRows.Change> changes, boolean isBack, Steps.Doer doer) throws StoreException {
        Map<Integer, List<Move>> slots = new TreeMap<>();
        for (StepRows.Change change : changes) {
            slots.computeIfAbsent(change.place().slot().number(), any -> new ArrayList<>())
                    .add(Move.of(change, isBack));
        }
        int done = 0;
        for (Map.Entry<Integer, List<Move>> slot : slots.entrySet()) {
            List<Move> all = slot.getValue();
            for (int from = 0; from < all.size(); from += WishedStandings.AT_ONCE) {
                doer.tell(done, changes.size());
                List<Move> some = all.subList(from, Math.min(all.size(), from + WishedStandings.AT_ONCE));
                restore(new Slot(slot.getKey()), some, doer);
                done += some.size();
            }
        }
        doer.progress().checkCancelled();
    }

    private void restore(Slot slot, List<Move> moves, Steps.Doer doer) throws StoreException {
        flip(slot, moves, doer);
        Map<EntryId, Wish> wishes = new LinkedHashMap<>();
        List<Move> toNobodys = new ArrayList<>();
        List<Move> marked = new ArrayList<>();
        for (Move move : moves) {
            if (!move.isOfWords()) {
                marked.add(move);
            } else if (move.isToNobodys()) {
                toNobodys.add(move);
            } else {
                wishes.put(move.entry(), Wish.standing(besideItsText(move.to())));
            }
        }
        if (!wishes.isEmpty()) {
            standings.bring(slot, wishes, doer.by(), doer.now());
        }
        Set<Move> others = fallBack(slot, toNobodys, doer);
        toNobodys.stream().filter(move -> !others.contains(move)).forEach(marked::add);
        mark(slot, marked, doer);
        for (Move move : others) {
            doer.progress().checkCancelled();
            restoring.restore(move, doer.by(), doer.now());
        }
    }

    /** All of the moves are of one step. */
    private void flip(Slot slot, List<Move> moves, Steps.Doer doer) {
        List<EntryId> known =
                moves.stream().filter(Move::isKnown).map(Move::entry).toList();
        if (!known.isEmpty()) {
            Move any = moves.get(0);
            takenBack.flip(any.step(), slot, known, any.isBack(), doer.by(), doer.now());
        }
    }

    private static Standing besideItsText(Standing target) {
        return new Standing(Move.beside(target.status(), target.text()), target.text(), target.source());
    }

    /** Lets go what persons said and typed; gives those captions of which nobody ever said what they are to say. */
    private Set<Move> fallBack(Slot slot, List<Move> moves, Steps.Doer doer) {
        Map<EntryId, Standing> stand = settled(slot, moves, doer);
        List<Move> ofPersons = new ArrayList<>();
        List<Move> ofNobody = new ArrayList<>();
        for (Move move : moves) {
            Standing stands = Objects.requireNonNull(stand.get(move.entry()));
            if (move.takesPersonsBack(stands)) {
                ofPersons.add(move);
            } else if (!move.isSettled(stands) && !move.isSaid(stands)) {
                ofNobody.add(move);
            }
        }
        Set<EntryId> known = sets.saidByNobody(slot, said(ofNobody));
        Map<Boolean, List<Move>> byKnown = ofNobody.stream()
                .collect(Collectors.partitioningBy(move -> move.to().text().isEmpty() || known.contains(move.entry())));
        sets.takePersonsBack(slot, said(ofPersons), doer.by(), doer.now());
        sets.takeBack(slot, said(byKnown.getOrDefault(true, List.of())), doer.by(), doer.now());
        return Set.copyOf(byKnown.getOrDefault(false, List.of()));
    }

    /** How captions stand without their drafts, which are settled. */
    private Map<EntryId, Standing> settled(Slot slot, List<Move> moves, Steps.Doer doer) {
        Map<EntryId, Standing> stand =
                standings(slot, moves.stream().map(Move::entry).toList());
        List<EntryId> drafted = stand.entrySet().stream()
                .filter(each -> each.getValue().source() == Source.DRAFT)
                .map(Map.Entry::getKey)
                .toList();
        sets.settle(slot, drafted, doer.by(), doer.now());
        stand.putAll(standings(slot, drafted));
        return stand;
    }

    private Map<EntryId, Standing> standings(Slot slot, Collection<EntryId> of) {
        List<CaptionNow> now = of.isEmpty() ? List.of() : captions.now(slot, of);
        return now.stream()
                .collect(Collectors.toMap(CaptionNow::entry, CaptionNow::standing, (one, same) -> one, TreeMap::new));
    }

    private static List<Said> said(List<Move> moves) {
        return moves.stream()
                .map(move -> new Said(move.entry(), move.to().text(), move.to().status()))
                .toList();
    }

    /** Sets where clips stand, whose words are as they are to be. */
    private void mark(Slot slot, List<Move> moves, Steps.Doer doer) {
        if (moves.isEmpty() || !slot.isFirst()) {
            return;
        }
        Map<EntryId, Standing> stand = standings(
                slot,
                moves.stream()
                        .filter(move -> move.to().status() == Status.NEW)
                        .map(Move::entry)
                        .toList());
        List<Said> marks = moves.stream()
                .map(move -> marked(move, stand.getOrDefault(move.entry(), move.to())))
                .toList();
        sets.setStatus(marks, doer.by(), doer.now());
    }

    private static Said marked(Move move, Standing stands) {
        return new Said(move.entry(), stands.text(), Move.beside(move.to().status(), stands.text()));
    }
}
