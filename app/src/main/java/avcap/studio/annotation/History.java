package avcap.studio.annotation;

import java.util.List;

/**
 * A clip with everything said of it in its first caption.
 *
 * @param entry the clip
 * @param revisions oldest first
 */
public record History(Entry entry, List<Revision> revisions) {

    public History {
        revisions = List.copyOf(revisions);
    }
}
