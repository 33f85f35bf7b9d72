package avcap.inference.features;

import avcap.inference.clip.Clip;
import avcap.inference.media.Frame;
import avcap.inference.media.Waveform;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A clip read once, for the eye and for the model: what the studio shows is what the model is given.
 *
 * <p>If it was read for the model alone, sound and spectrogram end soon after what the model hears, and there is no strip.
 *
 * @param clip the file, with every state that reading it brought to light
 * @param sound the sound the spectrogram was made of: one channel at 16 kHz in the studio preset; empty if there is none
 * @param spectrogram raw log-mel of the whole clip, before padding, cutting and normalising; empty if there is no sound or
 *     less than one window of it
 * @param frames the pictures the model sees, cropped to its square, with the times they were taken from; empty if there is
 *     no picture
 * @param strip small pictures spread evenly over what was sampled, {@value FeatureReader#STRIP_HEIGHT} pixels high, whole
 *     width; empty if there is no picture
 * @param input the same sound and pictures as the encoder eats them
 * @param timing how long each stage took
 */
public record ClipFeatures(
        Clip clip,
        Optional<Waveform> sound,
        Optional<Spectrogram> spectrogram,
        List<Frame> frames,
        List<Frame> strip,
        AvInput input,
        Timing timing) {

    public ClipFeatures {
        frames = List.copyOf(frames);
        strip = List.copyOf(strip);
    }

    /** Whether the file may have more sound than was read; true for a minute and more. */
    public boolean soundMayGoOn() {
        return sound.filter(wave -> wave.seconds() >= FeatureReader.OPENED_SECONDS)
                .isPresent();
    }

    /** What is known of a clip whose input was not made from one media file: nothing for the eye, and no time spent. */
    public static ClipFeatures ofInput(Path name, AvInput input) {
        return new ClipFeatures(
                new Clip(name, 0, Optional.empty(), Optional.empty(), Set.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                input,
                new Timing(0, 0, 0));
    }

    /**
     * Milliseconds spent.
     *
     * @param decoding from the file to samples and pictures, shrinking the strip included
     * @param spectrogram from samples to log-mel
     * @param pictures resizing, cropping and normalising the model's frames
     */
    public record Timing(double decoding, double spectrogram, double pictures) {

        public double total() {
            return decoding + spectrogram + pictures;
        }
    }
}
