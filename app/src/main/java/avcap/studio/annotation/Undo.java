package avcap.studio.annotation;

import java.util.HashMap;
import java.util.Map;

/**
 * Taking back inside each clip's text, without end while the studio runs. What was done to the project is taken back in its
 * {@link Timeline}.
 *
 * <p>Not thread-safe: it belongs to the thread of the studio's window.
 */
public final class Undo {

    private final Map<EntryId, TextEdits> texts = new HashMap<>();

    /** The texts of one clip's editor; {@code start} counts only the first time. */
    public TextEdits texts(EntryId entry, String start) {
        return texts.computeIfAbsent(entry, id -> new TextEdits(start));
    }

    /** Begins anew where a clip's text was changed by something other than typing; true if it was. */
    public boolean replaced(EntryId entry, String now) {
        TextEdits edits = texts.get(entry);
        if (edits == null || CaptionText.tidy(edits.text()).equals(CaptionText.tidy(now))) {
            return false;
        }
        texts.remove(entry);
        return true;
    }
}
