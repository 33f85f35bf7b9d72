package avcap.studio.annotation.effort;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Scrutiny;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one person put into one clip.
 *
 * @param activeMillis how long
 * @param edits words inserted, deleted or replaced from the machine's text to the person's; empty if one of the two is missing
 * @param acceptedAt when the person last stood by a text of the clip
 * @param scrutiny how the draft was looked at then, if that is known
 * @param isFast whether that was too fast to have listened
 */
public record Effort(
        EntryId entry,
        Annotator who,
        long activeMillis,
        OptionalInt edits,
        Optional<Instant> acceptedAt,
        Optional<Scrutiny> scrutiny,
        boolean isFast) {}
