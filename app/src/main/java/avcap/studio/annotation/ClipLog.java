package avcap.studio.annotation;

import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.review.ReviewLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was ever done to a clip, each list oldest first.
 *
 * @param entry the clip as it is now
 * @param revisions of all its captions
 * @param takenBack which of the revisions were taken back, or count again
 * @param typed the journal of all its captions
 * @param labels what data sets say it is about, of imports that were not taken back
 * @param segments states of its segments
 * @param reviews what reviewers said
 * @param plantings wrong words that were planted in its drafts, and what became of them
 */
public record ClipLog(
        Entry entry,
        List<Revision> revisions,
        List<TakenBack> takenBack,
        List<Typed> typed,
        List<StatusChange> statuses,
        List<TagChange> tags,
        List<Note> notes,
        Set<String> labels,
        List<SegmentState> segments,
        ReviewLog reviews,
        List<Planting> plantings) {

    public ClipLog {
        revisions = List.copyOf(revisions);
        takenBack = List.copyOf(takenBack);
        typed = List.copyOf(typed);
        statuses = List.copyOf(statuses);
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
        labels = Set.copyOf(labels);
        segments = List.copyOf(segments);
        plantings = List.copyOf(plantings);
    }

    /** Of a clip to which nothing was done yet. */
    public static ClipLog blank(Entry entry) {
        return new ClipLog(
                entry,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                ReviewLog.NONE,
                List.of());
    }

    /** Everything said in one of the captions, oldest first. */
    public List<Revision> revisions(Slot slot) {
        return revisions.stream()
                .filter(revision -> revision.writing().slot().equals(slot))
                .toList();
    }

    /** What was said in one of the captions and not taken back, oldest first. */
    public List<Revision> standing(Slot slot) {
        return TakenBack.left(revisions(slot), takenBack);
    }

    /** What was typed into one of the captions, oldest first. */
    public List<Typed> typed(Slot slot) {
        return typed.stream().filter(batch -> batch.slot().equals(slot)).toList();
    }

    /** Where the clip stood before anything was done to it, as far as is known. */
    public Optional<Status> firstStatus() {
        return statuses.stream().findFirst().map(StatusChange::was);
    }
}
