package avcap.inference.features;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder eats: one clip's normalised sound and pictures.
 *
 * <p>{@code audio} is [audioFrames × melBands] row-major (time, mel), (x + 4.346) / 4.332, padded with normalised zeros;
 * {@code video} is [3 × videoFrames × imageSize × imageSize], ImageNet-normalised. Either may be absent, never both.
 * Immutable by agreement: the arrays are handed out, not copied. Equality is identity.
 */
public final class AvInput {

    private final InputShape shape;
    private final Optional<float[]> audio;
    private final Optional<float[]> video;
    private final List<Double> frameTimes;
    private @Nullable AvInput soundOnly;
    private @Nullable AvInput pictureOnly;

    /**
     * Takes over the arrays without copying them.
     *
     * @param frameTimes seconds of each sampled frame, by decoded timestamps; empty if there is no picture
     */
    public AvInput(InputShape shape, Optional<float[]> audio, Optional<float[]> video, List<Double> frameTimes) {
        if (audio.isEmpty() && video.isEmpty()) {
            throw new IllegalArgumentException("Neither sound nor picture");
        }
        audio.ifPresent(values -> check("sound", values, shape.audioSize()));
        video.ifPresent(values -> check("picture", values, shape.videoSize()));
        this.shape = shape;
        this.audio = audio;
        this.video = video;
        this.frameTimes = List.copyOf(frameTimes);
    }

    private static void check(String what, float[] values, int expected) {
        if (values.length != expected) {
            throw new IllegalArgumentException(what + " holds " + values.length + " values, not " + expected);
        }
    }

    public InputShape shape() {
        return shape;
    }

    public Optional<float[]> audio() {
        return audio;
    }

    public Optional<float[]> video() {
        return video;
    }

    public List<Double> frameTimes() {
        return frameTimes;
    }

    /** Which streams are present, and so the mode in which the model reads them. */
    public Modality modality() {
        if (audio.isPresent() && video.isPresent()) {
            return Modality.SOUND_AND_PICTURE;
        }
        return audio.isPresent() ? Modality.SOUND : Modality.PICTURE;
    }

    /** The same input without its pictures; one and the same whenever it is asked for. */
    public synchronized AvInput soundOnly() {
        AvInput known = soundOnly;
        if (known == null) {
            known = new AvInput(shape, audio, Optional.empty(), List.of());
            soundOnly = known;
        }
        return known;
    }

    /** The same input without its sound; one and the same whenever it is asked for. */
    public synchronized AvInput pictureOnly() {
        AvInput known = pictureOnly;
        if (known == null) {
            known = new AvInput(shape, Optional.empty(), video, frameTimes);
            pictureOnly = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "AvInput[" + shape + ", sound=" + audio.isPresent() + ", frames=" + frameTimes + "]";
    }
}
