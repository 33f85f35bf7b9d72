package avcap.samples.sound;

/** A value that changes over the seconds since a note began. */
@FunctionalInterface
interface Curve {

    double at(double seconds);

    static Curve steady(double value) {
        return seconds -> value;
    }

    /** A straight line from one value to another. */
    static Curve line(double from, double to, double length) {
        return seconds -> from + (to - from) * Math.min(1, seconds / length);
    }

    /** Up from {@code low} to {@code high} at a share {@code crest} of the length, and down to {@code end}. */
    static Curve arch(double low, double high, double end, double crest, double length) {
        double top = crest * length;
        return seconds -> seconds < top
                ? low + (high - low) * Math.sin(Math.PI / 2 * seconds / top)
                : end + (high - end) * Math.cos(Math.PI / 2 * Math.min(1, (seconds - top) / (length - top)));
    }

    /** A wave around a middle value. */
    static Curve sway(double middle, double depth, double hertz, double phase) {
        return seconds -> middle + depth * Math.sin(2 * Math.PI * hertz * seconds + phase);
    }

    /** Silence to one within {@code rise}, one, and back to silence within {@code fall} before the end. */
    static Curve swell(double length, double rise, double fall) {
        return seconds -> Math.max(0, Math.min(1, Math.min(seconds / rise, (length - seconds) / fall)));
    }

    /** Falls by 60 dB over the given seconds. */
    static Curve decay(double seconds) {
        return time -> Math.exp(-6.9 * time / seconds);
    }

    default Curve times(Curve other) {
        return seconds -> at(seconds) * other.at(seconds);
    }

    default Curve times(double factor) {
        return seconds -> at(seconds) * factor;
    }

    /** A little of a wave on top, as a share of the value. */
    default Curve trembling(double share, double hertz) {
        return seconds -> at(seconds) * (1 + share * Math.sin(2 * Math.PI * hertz * seconds));
    }
}
