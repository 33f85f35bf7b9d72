package avcap.studio.annotation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a person came to stand by a text: kept with the revision and never changed, so that a draft that was waved through is told
 * from one that was looked at.
 *
 * @param lookedMillis how long the draft had been on the screen, in milliseconds; time on other clips does not count
 * @param isUnchanged whether the text is the machine's draft as it was shown
 * @param writtenBlind what the person had written before the draft was shown, where it was held back until then
 * @param plays how often the clip was begun to be played while the caption was on the screen, if that was counted
 * @param coverage which part of the clip's sound had been heard, from 0 to 1; empty if it has none or nobody knows
 */
public record Scrutiny(
        long lookedMillis,
        boolean isUnchanged,
        Optional<String> writtenBlind,
        OptionalInt plays,
        OptionalDouble coverage) {

    public Scrutiny {
        if (lookedMillis < 0) {
            throw new IllegalArgumentException("A draft was not looked at for " + lookedMillis + " ms");
        }
        if (plays.orElse(0) < 0) {
            throw new IllegalArgumentException("A clip was not played " + plays.getAsInt() + " times");
        }
        if (!(coverage.orElse(0) >= 0 && coverage.orElse(0) <= 1)) {
            throw new IllegalArgumentException("A part of a sound is not " + coverage.getAsDouble());
        }
    }

    /** Of which nobody knows how the clip was listened to. */
    public Scrutiny(long lookedMillis, boolean isUnchanged, Optional<String> writtenBlind) {
        this(lookedMillis, isUnchanged, writtenBlind, OptionalInt.empty(), OptionalDouble.empty());
    }

    /** The same with how the clip was listened to. */
    public Scrutiny withListening(int times, OptionalDouble heard) {
        return new Scrutiny(lookedMillis, isUnchanged, writtenBlind, OptionalInt.of(times), heard);
    }
}
