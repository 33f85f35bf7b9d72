package avcap.studio.captioning.remarks;

import avcap.studio.annotation.Note;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.StoreException;
import java.util.List;
import java.util.Set;

/**
 * All that is kept of a caption and its clip.
 *
 * @param revisions of the caption, oldest first
 * @param notes oldest first
 * @param tags in the order of the alphabet, as are labels
 * @param segments in the order of time
 */
record Remarked(
        List<Revision> revisions, List<Note> notes, List<String> tags, List<String> labels, List<Segment> segments) {

    static final Remarked NOTHING = new Remarked(List.of(), List.of(), List.of(), List.of(), List.of());

    Remarked {
        revisions = List.copyOf(revisions);
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
        labels = List.copyOf(labels);
        segments = List.copyOf(segments);
    }

    static Remarked of(Project project, Place place) throws StoreException {
        Set<String> tags = project.tags(place.entry());
        return new Remarked(
                project.revisions(place.entry(), place.slot()),
                project.notes(place.entry()),
                List.copyOf(tags),
                List.copyOf(project.labels(place.entry())),
                project.segments(place.entry()));
    }

    int count(RemarkTab tab) {
        return switch (tab) {
            case HISTORY -> revisions.size();
            case NOTES -> notes.size();
            case TAGS -> tags.size();
            case SEGMENTS -> segments.size();
        };
    }
}
