package avcap.studio.formats;

import avcap.studio.annotation.CaptionText;
import java.util.Comparator;

/**
 * What is said of a stretch of a clip.
 *
 * @param startMillis from the clip's beginning
 * @param endMillis after the start
 * @param kind of event, such as "bell"; empty for a caption
 * @param text one line, in Unicode's composed form
 */
public record Segment(long startMillis, long endMillis, String kind, String text) implements Comparable<Segment> {

    private static final Comparator<Segment> IN_TIME = Comparator.comparingLong(Segment::startMillis)
            .thenComparingLong(Segment::endMillis)
            .thenComparing(Segment::kind)
            .thenComparing(Segment::text);

    public Segment {
        if (startMillis < 0 || endMillis <= startMillis) {
            throw new IllegalArgumentException("no stretch of time: " + startMillis + " to " + endMillis + " ms");
        }
        kind = CaptionText.tidy(kind);
        text = CaptionText.tidy(text);
    }

    @Override
    public int compareTo(Segment other) {
        return IN_TIME.compare(this, other);
    }
}
