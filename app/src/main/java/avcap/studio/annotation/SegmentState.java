package avcap.studio.annotation;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said of a stretch of a clip at some time; the newest state of a segment counts.
 *
 * @param segment what names the segment inside its project
 * @param startMillis from the clip's beginning
 * @param band between which frequencies, if it was a box in the spectrogram
 * @param kind of event, empty for a caption
 * @param text empty where the segment was taken away
 */
public record SegmentState(
        long segment,
        long startMillis,
        long endMillis,
        Optional<FrequencyBand> band,
        String kind,
        Optional<String> text,
        Annotator by,
        Instant at) {}
