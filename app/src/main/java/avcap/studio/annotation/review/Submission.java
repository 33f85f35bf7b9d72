package avcap.studio.annotation.review;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a clip that a reviewer may look at: one that was accepted or flagged.
 *
 * @param entry the clip
 * @param name what it is called
 * @param clip hash of its bytes
 * @param duration seconds, 0 if unknown
 * @param status where it stands
 * @param by who accepted or flagged it last
 * @param at when
 * @param isEdited whether the text says something else than the machine's
 * @param meanLogProbability of the words of the text as a model finds them, if it was asked
 * @param spent how long its draft was on the screen; where that is not known, the longest time that can have gone into it: since
 *     the machine's draft, or since the same person's text before, whichever was later; empty if nothing tells
 * @param isChangedAfterReturn whether it was returned and accepted again since
 * @param isPlantMissed whether whoever accepted it had not seen that a wrong word was planted in its draft
 * @param versions the newest text of each person
 */
public record Submission(
        EntryId entry,
        String name,
        ClipId clip,
        double duration,
        Status status,
        Annotator by,
        Instant at,
        boolean isEdited,
        OptionalDouble meanLogProbability,
        Optional<Duration> spent,
        boolean isChangedAfterReturn,
        boolean isPlantMissed,
        List<String> versions) {

    public Submission {
        versions = List.copyOf(versions);
    }

    public Submission withVersions(List<String> texts) {
        return new Submission(
                entry,
                name,
                clip,
                duration,
                status,
                by,
                at,
                isEdited,
                meanLogProbability,
                spent,
                isChangedAfterReturn,
                isPlantMissed,
                texts);
    }
}
