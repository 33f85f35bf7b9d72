package avcap.studio.annotation.merge;

import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.SegmentState;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.review.CommentChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clip after a merge: what is added to its log, and how it stands then. Everything is decided.
 *
 * @param entry the clip here; empty if it is {@code clip}, which is added
 * @param clip the clip as it is added if it is new here
 * @param added what was done there only, in the other copy's numbers
 * @param revisions from the other copy's numbers to this project's, for what both have
 * @param segments the same for segments
 * @param segmentsAgain states from here that count again after what comes, in this project's numbers
 * @param comments the same for comments
 * @param commentsAgain what became of comments and counts again after what comes, in this project's numbers
 * @param captions what each caption says then
 * @param status where the clip stands then
 * @param tags whether tags that were touched there are on then, by name
 */
public record MergedClip(
        Optional<EntryId> entry,
        NewClip clip,
        ClipLog added,
        Map<RevisionId, RevisionId> revisions,
        Map<Long, Long> segments,
        List<SegmentState> segmentsAgain,
        Map<Long, Long> comments,
        List<CommentChange> commentsAgain,
        Map<Slot, Said> captions,
        Status status,
        Map<String, Boolean> tags) {

    public MergedClip {
        revisions = Map.copyOf(revisions);
        segments = Map.copyOf(segments);
        segmentsAgain = List.copyOf(segmentsAgain);
        comments = Map.copyOf(comments);
        commentsAgain = List.copyOf(commentsAgain);
        captions = Map.copyOf(captions);
        tags = Map.copyOf(tags);
    }
}
