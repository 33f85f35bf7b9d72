package avcap.studio.annotation.query;

import avcap.studio.annotation.EntryId;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How likely a machine found its own words for a clip.
 *
 * @param entry the clip
 * @param mean of the log-probabilities of its words, empty if no machine spoke
 * @param least of them
 */
public record Doubt(EntryId entry, OptionalDouble mean, OptionalDouble least) {

    /** The words below it are called doubtful everywhere in the studio. */
    private static final double DOUBTFUL = Math.log(0.4);

    /** A caption of such words on the average is more likely wrong than not. */
    private static final double LOW = Math.log(0.6);

    /** Whether one of the words is less likely than not by far. */
    boolean isOfAWord() {
        return least.isPresent() && least.getAsDouble() < DOUBTFUL;
    }

    Optional<Reason> reason() {
        if (mean.isEmpty()) {
            return Optional.of(Reason.NO_DRAFT);
        }
        if (mean.getAsDouble() < LOW) {
            return Optional.of(Reason.LOW_SCORE);
        }
        return isOfAWord() ? Optional.of(Reason.DOUBTFUL_WORD) : Optional.empty();
    }
}
