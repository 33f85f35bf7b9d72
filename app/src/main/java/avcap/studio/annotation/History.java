package avcap.studio.annotation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A clip with what was said of it in its first caption and not taken back.
 *
 * @param entry the clip
 * @param revisions oldest first
 * @param others what counts in the clip's further captions: what a person accepted, else what an import or a machine said,
 *     unless a person is writing over it
 */
public record History(Entry entry, List<Revision> revisions, Map<Slot, Revision> others) {

    public History {
        revisions = List.copyOf(revisions);
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }
}
