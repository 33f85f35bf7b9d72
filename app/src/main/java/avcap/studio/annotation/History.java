package avcap.studio.annotation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A clip with what was said of it in its first caption and not taken back, and what counts of the rest.
 *
 * @param entry the clip
 * @param revisions oldest first
 * @param others what counts in the clip's further captions: what a person accepted, else what an import or a machine said,
 *     unless a person is writing over it
 * @param segments what is said of stretches of it, in the order of time
 * @param tags in the order of the alphabet, as are labels
 * @param labels what data sets say it is about
 * @param notes oldest first
 * @param imported what imports said of it, oldest first
 */
public record History(
        Entry entry,
        List<Revision> revisions,
        Map<Slot, Revision> others,
        List<Segment> segments,
        List<String> tags,
        List<String> labels,
        List<Note> notes,
        List<ImportedRecord> imported) {

    public History {
        revisions = List.copyOf(revisions);
        others = Collections.unmodifiableMap(new TreeMap<>(others));
        segments = List.copyOf(segments);
        tags = List.copyOf(tags);
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
        imported = List.copyOf(imported);
    }
}
