package avcap.inference.media;

import java.util.OptionalInt;

/**
 * In what form a clip's sound is wanted.
 *
 * @param mono whether the channels are mixed into one, each with equal weight
 * @param sampleRate Hz; empty for the file's own rate
 */
public record SoundRequest(boolean mono, OptionalInt sampleRate) {

    /** What the model listens to, Hz. */
    public static final int MODEL_RATE = 16_000;

    public SoundRequest {
        sampleRate.ifPresent(rate -> {
            if (rate <= 0) {
                throw new IllegalArgumentException("Sample rate must be positive, is " + rate + " Hz");
            }
        });
    }

    /** As the file has it: every channel, at its own rate. */
    public static SoundRequest reference() {
        return new SoundRequest(false, OptionalInt.empty());
    }

    /** One channel at 16 kHz. */
    public static SoundRequest studio() {
        return new SoundRequest(true, OptionalInt.of(MODEL_RATE));
    }
}
