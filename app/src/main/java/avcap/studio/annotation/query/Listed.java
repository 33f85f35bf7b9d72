package avcap.studio.annotation.query;

import avcap.studio.annotation.EntryId;
import java.util.List;
import java.util.Optional;

/**
 * A clip's place in a list.
 *
 * @param entry the clip
 * @param reason why it is there, where the order has reasons
 * @param words what the reason names; empty if it names none
 */
public record Listed(EntryId entry, Optional<Reason> reason, List<String> words) {

    public Listed {
        words = List.copyOf(words);
    }

    /** For a reason that names no word, or for none. */
    public Listed(EntryId entry, Optional<Reason> reason) {
        this(entry, reason, List.of());
    }
}
