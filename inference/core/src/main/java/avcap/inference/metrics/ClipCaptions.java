package avcap.inference.metrics;

import java.util.List;

/**
 * What was said of a clip, and what people say of it.
 *
 * @param id of the clip
 * @param candidate the caption that is judged
 * @param references captions by people, at least one
 */
public record ClipCaptions(String id, String candidate, List<String> references) {

    /** @throws IllegalArgumentException if there is no reference */
    public ClipCaptions {
        references = List.copyOf(references);
        if (references.isEmpty()) {
            throw new IllegalArgumentException("The clip " + id + " has no reference");
        }
    }
}
