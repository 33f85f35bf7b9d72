package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.SegmentState;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.TagChange;
import avcap.studio.annotation.TakenBack;
import avcap.studio.annotation.Typed;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.merge.MergedClip;
import avcap.studio.annotation.merge.Said;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Verdict;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was done in another copy, written down inside a transaction that someone else has begun: first its log, with its authors
 * and times, and then, where that is not what counts, what counts once more.
 */
final class MergeRows {

    private static final Words WORDS = UiResources.storeWords();

    private final Captions captions;
    private final RevisionRows revisions;
    private final RemarkRows remarks;
    private final CommentRows comments;
    private final TakenBackRows takenBack;
    private final PlantingRows plantings;
    private final Adding adding;

    /** Puts a clip into the project, unless there is one at its place. */
    @FunctionalInterface
    interface Adding {
        Optional<EntryId> add(NewClip clip);
    }

    MergeRows(
            Captions captions,
            RevisionRows revisions,
            RemarkRows remarks,
            CommentRows comments,
            TakenBackRows takenBack,
            PlantingRows plantings,
            Adding adding) {
        this.captions = captions;
        this.revisions = revisions;
        this.remarks = remarks;
        this.comments = comments;
        this.takenBack = takenBack;
        this.plantings = plantings;
        this.adding = adding;
    }

    void take(MergedClip clip, Steps.Touching touching, Annotator by, Instant now) throws StoreException {
        EntryId entry = clip.entry().isPresent() ? clip.entry().get() : added(clip);
        boolean isNew = clip.entry().isEmpty();
        if (!isNew) {
            touching.touch(entry, Slot.FIRST);
            for (Slot slot : clip.captions().keySet()) {
                touching.touch(entry, slot);
            }
        }
        takeLog(clip, entry);
        clip.captions().forEach((slot, said) -> settle(entry, slot, said, by, now));
        captions.setStatus(entry, clip.status(), by, now);
        takeTags(clip, entry, isNew ? Optional.empty() : Optional.of(touching), by, now);
    }

    private EntryId added(MergedClip clip) throws StoreException {
        return adding.add(clip.clip())
                .orElseThrow(() -> new ChangeRefusedException(
                        WORDS.text("merging.taken", clip.clip().file())));
    }

    private void takeLog(MergedClip clip, EntryId entry) {
        Map<RevisionId, RevisionId> numbers = new HashMap<>(clip.revisions());
        for (Revision revision : clip.added().revisions()) {
            numbers.put(revision.id(), captions.take(here(revision.writing(), entry, numbers), revision.at()));
        }
        clip.added().takenBack().forEach(told -> take(entry, told.of(numberHere(told.revision(), numbers))));
        clip.added().typed().forEach(typed -> captions.take(entry, typed));
        clip.added().statuses().forEach(change -> captions.take(entry, change));
        clip.added().notes().forEach(note -> remarks.note(new Note(entry, note.text(), note.by(), note.at())));
        remarks.label(entry, clip.added().labels());
        Map<Long, Long> segments = new HashMap<>(clip.segments());
        for (SegmentState state : clip.added().segments()) {
            long row = remarks.take(entry, state, Optional.ofNullable(segments.get(state.segment())));
            segments.putIfAbsent(state.segment(), row);
        }
        clip.added().plantings().forEach(each -> plantings.add(each.of(entry)));
        clip.segmentsAgain().forEach(state -> remarks.take(entry, state, Optional.of(state.segment())));
        takeReviews(clip, entry, numbers);
    }

    private void takeReviews(MergedClip clip, EntryId entry, Map<RevisionId, RevisionId> revisions) {
        Map<Long, Long> numbers = new HashMap<>(clip.comments());
        for (Comment comment : clip.added().reviews().comments()) {
            NewComment said = here(comment.said(), entry, revisions);
            numbers.put(comment.id(), comments.add(said, comment.at()).id());
        }
        clip.added()
                .reviews()
                .changes()
                .forEach(change -> comments.take(change.of(Objects.requireNonNull(numbers.get(change.comment())))));
        clip.commentsAgain().forEach(comments::take);
        clip.added().reviews().verdicts().forEach(verdict -> comments.judge(here(verdict, entry, revisions)));
    }

    private static NewComment here(NewComment there, EntryId entry, Map<RevisionId, RevisionId> revisions) {
        return new NewComment(
                entry,
                there.version().map(id -> numberHere(id, revisions)),
                there.pin(),
                there.code(),
                there.text(),
                there.by());
    }

    private static Verdict here(Verdict there, EntryId entry, Map<RevisionId, RevisionId> revisions) {
        return new Verdict(
                entry,
                numberHere(there.one(), revisions),
                numberHere(there.other(), revisions),
                there.chosen().map(id -> numberHere(id, revisions)),
                there.wasBlind(),
                there.by(),
                there.at());
    }

    /** What was said of a clip's captions speaks of that clip's revisions, all of which are here by now. */
    private static RevisionId numberHere(RevisionId there, Map<RevisionId, RevisionId> revisions) {
        return Objects.requireNonNull(revisions.get(there), "a revision of another clip");
    }

    private void take(EntryId entry, TakenBack told) {
        takenBack.take(new Place(entry, revisions.slot(told.revision())), told);
    }

    private static Writing here(Writing there, EntryId entry, Map<RevisionId, RevisionId> numbers) {
        return new Writing(
                entry,
                there.revises().flatMap(id -> Optional.ofNullable(numbers.get(id))),
                there.origin(),
                there.by(),
                there.text(),
                there.reading(),
                there.status(),
                there.slot(),
                there.scrutiny());
    }

    /** What came last counts, so what counts is said again where something else came last. */
    private void settle(EntryId entry, Slot slot, Said wanted, Annotator by, Instant now) {
        if (counts(entry, slot, wanted) && isTypedLast(entry, slot, wanted, now)) {
            return;
        }
        if (wanted.source() == Source.DRAFT) {
            Typed typed = wanted.draft().orElseThrow();
            captions.journal(new Draft(entry, slot, wanted.text(), typed.by(), now));
            return;
        }
        captions.take(entry, new Typed(slot, Optional.empty(), by, now));
        if (!counts(entry, slot, wanted)) {
            wanted.revision().ifPresent(revision -> captions.take(again(revision, entry, by), now));
        }
    }

    /** Whether the draft that counts, if one does, is the last by its time, too: the past is told by time. */
    private boolean isTypedLast(EntryId entry, Slot slot, Said wanted, Instant now) {
        Optional<String> last =
                captions.draftUntil(entry, slot, now.toEpochMilli()).map(Draft::text);
        return last.equals(wanted.draft().flatMap(Typed::text));
    }

    private boolean counts(EntryId entry, Slot slot, Said wanted) {
        Standing standing = captions.standing(entry, slot);
        return standing.source() == wanted.source() && standing.text().equals(wanted.text());
    }

    /** A person's words are let stand by whoever merges; a machine's and a file's are their own. */
    private Writing again(Revision revision, EntryId entry, Annotator merger) {
        Writing writing = revision.writing();
        boolean isHuman = writing.origin() == Origin.HUMAN;
        return new Writing(
                entry,
                isHuman ? numberHere(revision, entry) : Optional.empty(),
                writing.origin(),
                isHuman ? merger : writing.by(),
                writing.text(),
                writing.reading(),
                writing.status(),
                writing.slot());
    }

    /** By what it says: its number may be that of the other copy. */
    private Optional<RevisionId> numberHere(Revision revision, EntryId entry) {
        return revisions.all(entry, revision.writing().slot()).stream()
                .filter(each -> each.text().equals(revision.text())
                        && each.by().equals(revision.by())
                        && each.at().equals(revision.at()))
                .map(Revision::id)
                .reduce((before, later) -> later);
    }

    private void takeTags(
            MergedClip clip, EntryId entry, Optional<Steps.Touching> touching, Annotator by, Instant now) {
        Map<String, Boolean> before = new HashMap<>();
        clip.tags().keySet().forEach(tag -> before.put(tag, remarks.hasTag(entry, tag)));
        clip.added().tags().forEach(change -> remarks.take(entry, change));
        clip.tags().forEach((tag, isOn) -> {
            remarks.tag(entry, tag, isOn, by, now);
            if (remarks.hadTag(entry, tag, now.toEpochMilli()) != isOn) {
                remarks.take(entry, new TagChange(by, now, tag, isOn)); // the past is told by time
            }
            if (!isOn.equals(before.get(tag))) {
                touching.ifPresent(step -> step.tagged(entry, tag, isOn));
            }
        });
    }
}
