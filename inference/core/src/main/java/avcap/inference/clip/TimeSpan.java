package avcap.inference.clip;

/**
 * A stretch of time in seconds from the start of a clip, {@code start} included, {@code end} excluded.
 *
 * @param start seconds, finite, at most {@code end}; may be negative only for times before a clip
 * @param end seconds, finite
 */
public record TimeSpan(double start, double end) {

    public TimeSpan {
        if (!Double.isFinite(start) || !Double.isFinite(end) || end < start) {
            throw new IllegalArgumentException("Not a span of time: " + start + " to " + end + " s");
        }
    }

    public static TimeSpan ofSeconds(double start, double end) {
        return new TimeSpan(start, end);
    }

    public double seconds() {
        return end - start;
    }

    public boolean contains(double time) {
        return time >= start && time < end;
    }

    /** Seconds that this span and another have in common, 0 if none. */
    public double overlap(TimeSpan other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }
}
