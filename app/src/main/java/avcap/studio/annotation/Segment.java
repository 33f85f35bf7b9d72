package avcap.studio.annotation;

import avcap.inference.clip.TimeSpan;
import java.time.Instant;

/**
 * What is said of a stretch of a longer clip, as it counts now.
 *
 * @param id inside the project, positive
 * @param entry the clip
 * @param span seconds from its beginning
 * @param kind of event, such as "bell"; empty for a caption
 * @param text one line
 * @param by who said it last
 * @param at when
 */
public record Segment(long id, EntryId entry, TimeSpan span, String kind, String text, Annotator by, Instant at) {

    public Segment {
        kind = CaptionText.tidy(kind);
        text = CaptionText.tidy(text);
    }

    public Segment withSpan(TimeSpan other) {
        return new Segment(id, entry, other, kind, text, by, at);
    }
}
