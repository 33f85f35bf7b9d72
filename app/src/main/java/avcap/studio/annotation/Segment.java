package avcap.studio.annotation;

import avcap.inference.clip.TimeSpan;
import java.time.Instant;
import java.util.Optional;

/**
 * What is said of a stretch of a longer clip, as it counts now.
 *
 * @param id inside the project, positive
 * @param entry the clip
 * @param span seconds from its beginning
 * @param band between which frequencies, where it is a box in the spectrogram
 * @param kind of event, such as "bell"; empty for a caption
 * @param text one line
 * @param by who said it last
 * @param at when
 */
public record Segment(
        long id,
        EntryId entry,
        TimeSpan span,
        Optional<FrequencyBand> band,
        String kind,
        String text,
        Annotator by,
        Instant at) {

    public Segment {
        kind = CaptionText.tidy(kind);
        text = CaptionText.tidy(text);
    }

    /** Elsewhere in time and frequency. */
    public Segment at(TimeSpan otherSpan, Optional<FrequencyBand> otherBand) {
        return new Segment(id, entry, otherSpan, otherBand, kind, text, by, at);
    }
}
