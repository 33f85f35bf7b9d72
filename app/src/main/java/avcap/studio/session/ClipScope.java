package avcap.studio.session;

import avcap.studio.annotation.EntryId;
import java.util.List;

/**
 * The clips that something may be done to at once.
 *
 * @param query what is asked for in the list, as typed; blank for every clip
 * @param marked the clips that are marked there, in its order
 * @param listed all clips of the list, in its order
 */
public record ClipScope(String query, List<EntryId> marked, List<EntryId> listed) {

    public ClipScope {
        marked = List.copyOf(marked);
        listed = List.copyOf(listed);
    }

    /** Whether a person marked clips, rather than just standing on one. */
    public boolean hasMarks() {
        return marked.size() > 1;
    }

    public boolean hasQuery() {
        return !query.isBlank();
    }
}
