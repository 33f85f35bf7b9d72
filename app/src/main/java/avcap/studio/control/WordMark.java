package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import java.util.Optional;

/**
 * A word of the caption on the time axis.
 *
 * @param index its place in the caption
 * @param span the stretch it was heard or seen in, empty if it came from habit alone
 * @param anchor seconds at which a word without a span gets its tick
 * @param confidence how sure the model is of it
 */
public record WordMark(int index, String text, Optional<TimeSpan> span, double anchor, Confidence confidence) {

    /** Seconds at which its mark begins. */
    public double start() {
        return span.map(TimeSpan::start).orElse(anchor);
    }
}
