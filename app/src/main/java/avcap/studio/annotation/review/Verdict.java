package avcap.studio.annotation.review;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.RevisionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Someone's choice between two versions of a caption.
 *
 * @param entry the clip
 * @param one a version
 * @param other another version
 * @param chosen the better of the two; empty if both are fine
 * @param wasBlind whether it was hidden who wrote which
 * @param by who chose
 * @param at when, to the millisecond
 */
public record Verdict(
        EntryId entry,
        RevisionId one,
        RevisionId other,
        Optional<RevisionId> chosen,
        boolean wasBlind,
        Annotator by,
        Instant at) {

    public Verdict {
        if (one.equals(other)) {
            throw new IllegalArgumentException("There is nothing to choose between a version and itself");
        }
        RevisionId first = one;
        if (chosen.filter(better -> !better.equals(first) && !better.equals(other))
                .isPresent()) {
            throw new IllegalArgumentException("Neither of the two versions was chosen: " + chosen);
        }
    }
}
