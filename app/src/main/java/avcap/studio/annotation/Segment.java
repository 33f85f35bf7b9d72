package avcap.studio.annotation;

import avcap.inference.clip.TimeSpan;
import java.time.Instant;

/**
 * What is said of a stretch of a longer clip, as it counts now.
 *
 * @param id inside the project, positive
 * @param entry the clip
 * @param span seconds from its beginning
 * @param text one line
 * @param by who said it last
 * @param at when
 */
public record Segment(long id, EntryId entry, TimeSpan span, String text, Annotator by, Instant at) {

    public Segment {
        text = CaptionText.tidy(text);
    }
}
