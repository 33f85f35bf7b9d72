package avcap.studio.annotation;

import java.util.Map;
import java.util.Optional;

/** What is measured of machines' drafts afterwards. It stands beside what they say: it is no edit, no step, and nobody's word. */
public interface Measurements {

    /**
     * Keeps how far hearing and seeing are apart about the machine's draft of a clip's first caption. A draft that says something
     * else by now, or that was measured before, is left as it is.
     *
     * @param text of the draft that was measured
     */
    void measure(EntryId entry, String text, Disagreement found) throws StoreException;

    /** The draft of a clip's first caption that a machine made and nobody measured; empty if there is none. */
    Optional<String> unmeasured(EntryId entry) throws StoreException;

    /**
     * The clips with sound and picture that wait for a person and have a machine's draft nobody measured, with that draft, in the
     * order in which they were added.
     */
    Map<EntryId, String> unmeasured() throws StoreException;
}
