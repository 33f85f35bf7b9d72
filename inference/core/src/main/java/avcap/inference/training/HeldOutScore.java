package avcap.inference.training;

import java.util.List;

/** How good captions are, given what people say of the same clips; the higher the better. */
public interface HeldOutScore {

    /** As it stands in the log and on the card, such as {@code cider-d}. */
    String name();

    /** Clips without which it says nothing. */
    default int leastClips() {
        return 1;
    }

    /**
     * The score of captions.
     *
     * @param captions one a clip
     * @param references of each clip, at least one
     */
    double of(List<String> captions, List<List<String>> references);
}
