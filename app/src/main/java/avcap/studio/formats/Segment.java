package avcap.studio.formats;

import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.FrequencyBand;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is said of a stretch of a clip.
 *
 * @param startMillis from the clip's beginning
 * @param endMillis after the start
 * @param band between which frequencies, if the file says
 * @param kind of event, such as "bell"; empty for a caption
 * @param text one line, in Unicode's composed form
 */
public record Segment(long startMillis, long endMillis, Optional<FrequencyBand> band, String kind, String text)
        implements Comparable<Segment> {

    private static final Words WORDS = UiResources.formatWords();
    private static final Comparator<Segment> IN_TIME = Comparator.comparingLong(Segment::startMillis)
            .thenComparingLong(Segment::endMillis)
            .thenComparing(Segment::kind)
            .thenComparing(Segment::text)
            .thenComparingInt(
                    segment -> segment.band.map(FrequencyBand::lowHertz).orElse(-1))
            .thenComparingInt(
                    segment -> segment.band.map(FrequencyBand::highHertz).orElse(-1));

    public Segment {
        if (startMillis < 0 || endMillis <= startMillis) {
            throw new IllegalArgumentException(WORDS.text("row.stretch", startMillis, endMillis));
        }
        kind = CaptionText.tidy(kind);
        text = CaptionText.tidy(text);
    }

    /** Of all sound. */
    public Segment(long startMillis, long endMillis, String kind, String text) {
        this(startMillis, endMillis, Optional.empty(), kind, text);
    }

    Segment withBand(Optional<FrequencyBand> other) {
        return new Segment(startMillis, endMillis, other, kind, text);
    }

    @Override
    public int compareTo(Segment other) {
        return IN_TIME.compare(this, other);
    }
}
