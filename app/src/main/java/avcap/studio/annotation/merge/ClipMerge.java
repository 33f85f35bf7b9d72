package avcap.studio.annotation.merge;

import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.SegmentState;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StatusChange;
import avcap.studio.annotation.TagChange;
import avcap.studio.annotation.TakenBack;
import avcap.studio.annotation.Typed;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.review.ReviewLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One clip in both copies. */
final class ClipMerge {

    private final Optional<ClipLog> own;
    private final boolean isNew;
    private final NewClip clip;
    private final EntryId entry;
    private final String name;
    private final Shared<Revision> revisions;
    private final Shared<TakenBack> takenBack;
    private final Shared<Typed> typed;
    private final Shared<TagChange> tagChanges;
    private final Shared<StatusChange> statusChanges;
    private final ClipLog added;
    private final boolean hasOwn;
    private final List<CaptionMerge> captions;
    private final StatusMerge status;
    private final List<TagMerge> tags;
    private final SegmentMerge segments;
    private final ReviewMerge reviews;

    /**
     * Compares a clip's logs.
     *
     * @param ours here; empty if the clip is not here
     * @param clip as it is added if it is not
     */
    ClipMerge(Optional<ClipLog> ours, ClipLog theirs, NewClip clip) {
        ClipLog here = ours.orElseGet(() -> ClipLog.blank(theirs.entry()
                .withStatus(theirs.firstStatus().orElse(theirs.entry().status()))));
        this.own = ours;
        this.isNew = ours.isEmpty();
        this.clip = clip;
        this.entry = here.entry().id();
        this.name = here.entry().name();
        revisions = Shared.of(here.revisions(), theirs.revisions(), ClipMerge::key);
        Map<RevisionId, RevisionId> numbers = numbers();
        takenBack = Shared.of(
                here.takenBack(),
                theirs.takenBack(),
                each -> key(each, Optional.of(each.revision())),
                each -> key(each, Optional.ofNullable(numbers.get(each.revision()))));
        typed = Shared.of(here.typed(), theirs.typed(), ClipMerge::key);
        tagChanges = Shared.of(here.tags(), theirs.tags(), Function.identity());
        statusChanges = Shared.of(here.statuses(), theirs.statuses(), ClipMerge::key);
        Shared<Note> notes = Shared.of(here.notes(), theirs.notes(), ClipMerge::key);
        Shared<SegmentState> states = Shared.of(here.segments(), theirs.segments(), ClipMerge::key);
        Shared<Planting> plantings = Shared.of(here.plantings(), theirs.plantings(), ClipMerge::key);
        reviews = ReviewMerge.of(here.reviews(), theirs.reviews(), numbers);
        Set<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER); // as the project tells them apart
        labels.addAll(theirs.labels());
        here.labels().forEach(labels::remove);
        added = new ClipLog(
                theirs.entry(),
                revisions.onlyTheirs(),
                takenBack.onlyTheirs(),
                typed.onlyTheirs(),
                statusChanges.onlyTheirs(),
                tagChanges.onlyTheirs(),
                notes.onlyTheirs(),
                labels,
                states.onlyTheirs(),
                reviews.added(),
                plantings.onlyTheirs());
        hasOwn = ours.isPresent()
                && (reviews.hasOwn()
                        || List.of(revisions, takenBack, typed, statusChanges, tagChanges, notes, states, plantings)
                                .stream()
                                .anyMatch(each -> !each.onlyOurs().isEmpty()));
        captions = captions(here, theirs);
        status = StatusMerge.of(
                statusChanges, here.entry().status(), theirs.entry().status());
        tags = TagMerge.of(tagChanges);
        segments = SegmentMerge.of(states);
    }

    private static Object key(Revision revision) {
        return List.of(revision.writing().slot(), revision.origin(), revision.by(), revision.at(), revision.text());
    }

    private static Object key(Typed typed) {
        return List.of(typed.slot(), typed.text(), typed.by(), typed.at());
    }

    /** Each copy numbers its revisions on its own. */
    private static Object key(TakenBack takenBack, Optional<RevisionId> here) {
        return List.of(here, takenBack.isAgain(), takenBack.by(), takenBack.at());
    }

    private static Object key(StatusChange change) {
        return List.of(change.by(), change.at(), change.was(), change.became());
    }

    private static Object key(Note note) {
        return List.of(note.by(), note.at(), note.text());
    }

    private static Object key(SegmentState state) {
        return List.of(
                state.startMillis(),
                state.endMillis(),
                state.band(),
                state.kind(),
                state.text(),
                state.by(),
                state.at());
    }

    private static Object key(Planting planting) {
        return List.of(planting.by(), planting.at(), planting.word(), planting.outcome(), planting.lookedMillis());
    }

    private List<CaptionMerge> captions(ClipLog ours, ClipLog theirs) {
        Set<Integer> slots = new TreeSet<>();
        added.revisions().forEach(each -> slots.add(each.writing().slot().number()));
        Set<RevisionId> takenBackThere =
                added.takenBack().stream().map(TakenBack::revision).collect(Collectors.toSet());
        theirs.revisions().stream()
                .filter(each -> takenBackThere.contains(each.id()))
                .forEach(each -> slots.add(each.writing().slot().number()));
        added.typed().forEach(each -> slots.add(each.slot().number()));
        ClipLog base = new ClipLog(
                ours.entry(),
                revisions.base(),
                takenBack.base(),
                typed.base(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                ReviewLog.NONE,
                List.of());
        return slots.stream()
                .map(Slot::new)
                .map(slot -> new CaptionMerge(slot, said(base, slot), said(ours, slot), said(theirs, slot)))
                .toList();
    }

    private static Said said(ClipLog log, Slot slot) {
        return Said.of(log.standing(slot), log.typed(slot));
    }

    boolean isNew() {
        return isNew;
    }

    ClipLog added() {
        return added;
    }

    boolean hasOwn() {
        return hasOwn;
    }

    /** The clip here as it was compared; empty if it was not here. */
    Optional<ClipLog> own() {
        return own;
    }

    /** Whether something was done there that is not known here. */
    boolean brings() {
        return isNew
                || !added.revisions().isEmpty()
                || !added.takenBack().isEmpty()
                || !added.typed().isEmpty()
                || !added.statuses().isEmpty()
                || !added.tags().isEmpty()
                || !added.notes().isEmpty()
                || !added.labels().isEmpty()
                || !added.segments().isEmpty()
                || !added.plantings().isEmpty()
                || !added.reviews().isEmpty();
    }

    List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        captions.stream()
                .filter(CaptionMerge::isConflict)
                .forEach(each -> conflicts.add(Conflict.ofCaption(entry, name, each)));
        if (status.isConflict()) {
            conflicts.add(Conflict.ofStatus(entry, name, status));
        }
        tags.stream().filter(TagMerge::isConflict).forEach(each -> conflicts.add(Conflict.ofTag(entry, name, each)));
        return conflicts;
    }

    /** What the clip becomes by the choices made; there is one for each conflict. */
    MergedClip decided(Function<Conflict, Choice> choices) {
        Map<Slot, Said> texts = new HashMap<>();
        captions.forEach(each -> texts.put(
                each.slot(),
                each.isConflict()
                        ? each.chosen(choices.apply(Conflict.ofCaption(entry, name, each)))
                        : each.settled()));
        Map<String, Boolean> tagged = new HashMap<>();
        tags.forEach(each -> tagged.put(
                each.name(),
                each.isConflict() ? each.chosen(choices.apply(Conflict.ofTag(entry, name, each))) : each.theirs()));
        return new MergedClip(
                isNew ? Optional.empty() : Optional.of(entry),
                clip,
                added,
                numbers(),
                segments.numbers(),
                segments.again(),
                reviews.comments(),
                reviews.again(),
                texts,
                status(choices),
                tagged);
    }

    private Map<RevisionId, RevisionId> numbers() {
        Map<RevisionId, RevisionId> numbers = new HashMap<>();
        revisions
                .common()
                .forEach(pair -> numbers.put(pair.theirs().id(), pair.ours().id()));
        return numbers;
    }

    private Status status(Function<Conflict, Choice> choices) {
        List<CaptionMerge> disputed =
                captions.stream().filter(CaptionMerge::isConflict).toList();
        if (status.isConflict()) {
            return status.chosen(choices.apply(Conflict.ofStatus(entry, name, status)));
        }
        for (CaptionMerge caption : disputed) {
            Choice choice = choices.apply(Conflict.ofCaption(entry, name, caption));
            if (choice == Choice.BOTH) {
                return Status.FLAGGED;
            }
            if (caption.slot().isFirst()) {
                return status.with(choice);
            }
        }
        return status.settled();
    }
}
