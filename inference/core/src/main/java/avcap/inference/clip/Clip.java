package avcap.inference.clip;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A recording as its container describes it, before it is decoded.
 *
 * @param file where it lies now
 * @param duration declared length, seconds, 0 if unknown
 * @param sound what the sound stream declares, empty if there is none
 * @param picture what the video stream declares, empty if there is none
 * @param states what a person should know; never contains both {@code NO_SOUND} and {@code NO_PICTURE}
 */
public record Clip(
        Path file,
        double duration,
        Optional<SoundStream> sound,
        Optional<PictureStream> picture,
        Set<ClipState> states) {

    public Clip {
        states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
    }

    public boolean hasSound() {
        return sound.isPresent();
    }

    public boolean hasPicture() {
        return picture.isPresent();
    }

    /** The same clip with one more thing to know about it. */
    public Clip with(ClipState state) {
        EnumSet<ClipState> more = EnumSet.of(state);
        more.addAll(states);
        return new Clip(file, duration, sound, picture, more);
    }

    /**
     * A sound stream.
     *
     * @param sampleRate Hz
     * @param codec FFmpeg's name, such as "aac"
     */
    public record SoundStream(int sampleRate, int channels, String codec) {}

    /**
     * A video stream.
     *
     * @param width pixels as shown, after rotation
     * @param frameRate declared frames a second; real timestamps may differ
     * @param codec FFmpeg's name, such as "h264"
     * @param quarterTurns clockwise, 0 to 3, by which the stored pictures are turned to stand upright, as those of telephones
     */
    public record PictureStream(int width, int height, double frameRate, String codec, int quarterTurns) {

        /** Stored as it is shown. */
        public PictureStream(int width, int height, double frameRate, String codec) {
            this(width, height, frameRate, codec, 0);
        }
    }
}
