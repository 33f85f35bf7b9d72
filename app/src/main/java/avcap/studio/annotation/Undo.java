package avcap.studio.annotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Taking back inside each clip's text, without end while the studio runs. What was done to the project is taken back in its
 * {@link Timeline}.
 *
 * <p>Not thread-safe: it belongs to the thread of the studio's window.
 */
public final class Undo {

    private final Map<Place, TextEdits> texts = new HashMap<>();

    /** The texts that the editor has held of one caption; {@code start} counts only the first time. */
    public TextEdits texts(Place place, String start) {
        return texts.computeIfAbsent(place, caption -> new TextEdits(start));
    }

    /** The captions that the editor has held. */
    public Set<Place> places() {
        return Set.copyOf(texts.keySet());
    }

    /** Begins anew from a text, with no way back to what the editor held before. */
    public void anew(Place place, String text) {
        texts.put(place, new TextEdits(text));
    }

    /** Begins anew where a text was changed by something other than typing; true if it was. */
    public boolean replaced(Place place, String now) {
        TextEdits edits = texts.get(place);
        if (edits == null || CaptionText.tidy(edits.text()).equals(CaptionText.tidy(now))) {
            return false;
        }
        texts.remove(place);
        return true;
    }
}
