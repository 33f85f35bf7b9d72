package avcap.inference.media;

import java.util.OptionalInt;

/**
 * In what form a clip's sound is wanted.
 *
 * @param mono whether the channels are mixed into one, each with equal weight
 * @param sampleRate Hz; empty for the file's own rate
 * @param mostSeconds of it, from the start of the clip; infinite for all. Reading stops there, so an hour costs no more
 */
public record SoundRequest(boolean mono, OptionalInt sampleRate, double mostSeconds) {

    /** What the model listens to, Hz. */
    public static final int MODEL_RATE = 16_000;

    public SoundRequest {
        sampleRate.ifPresent(rate -> {
            if (rate <= 0) {
                throw new IllegalArgumentException("Sample rate must be positive, is " + rate + " Hz");
            }
        });
        if (!(mostSeconds > 0)) {
            throw new IllegalArgumentException("Some sound must be wanted, not " + mostSeconds + " s");
        }
    }

    /** As the file has it: every channel, at its own rate. */
    public static SoundRequest reference() {
        return new SoundRequest(false, OptionalInt.empty(), Double.POSITIVE_INFINITY);
    }

    /** One channel at 16 kHz. */
    public static SoundRequest studio() {
        return new SoundRequest(true, OptionalInt.of(MODEL_RATE), Double.POSITIVE_INFINITY);
    }

    /** The same of the clip's first seconds alone: sample for sample the beginning of what the whole would give. */
    public SoundRequest first(double seconds) {
        return new SoundRequest(mono, sampleRate, seconds);
    }
}
