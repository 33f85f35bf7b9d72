package avcap.inference.features;

import avcap.inference.clip.Clip;
import java.util.List;
import java.util.Optional;

/**
 * What was done to one clip on its way to the model: facts, to be told in anybody's words.
 *
 * @param sound empty if the model was given none
 * @param picture empty if the model was given none
 */
public record Treatment(Optional<Sound> sound, Optional<Picture> picture) {

    private static final double HOP_SECONDS = 0.01;

    /** What became of several channels. */
    public enum Channels {
        /** There was one only. */
        ONE,
        /** All were mixed in equal parts. */
        MIXED,
        /** The first was taken, less the mean of all. */
        FIRST
    }

    /**
     * The sound.
     *
     * @param channels in the file
     * @param taken what became of them
     * @param fileRate Hz in the file
     * @param rate Hz that the spectrogram was made at
     * @param seconds of sound in the file
     * @param heardSeconds the most the model hears
     * @param rows of the spectrogram the model was given
     * @param paddedRows rows after them that are padding
     * @param isFilledIn whether it was too short for a spectrum, and the authors' 512 rows stand for it
     */
    public record Sound(
            int channels,
            Channels taken,
            int fileRate,
            int rate,
            double seconds,
            double heardSeconds,
            int rows,
            int paddedRows,
            boolean isFilledIn) {

        public boolean isResampled() {
            return rate != fileRate;
        }

        public boolean isCut() {
            return seconds > heardSeconds;
        }
    }

    /**
     * The pictures.
     *
     * @param width pixels in the file, as shown
     * @param height pixels in the file, as shown
     * @param side of the square that was cut out after scaling, pixels
     * @param times seconds of each frame
     */
    public record Picture(int width, int height, int side, List<Double> times) {

        public Picture {
            times = List.copyOf(times);
        }
    }

    /** The treatment of a clip that was read by a preset. */
    public static Treatment of(ClipFeatures features, InputPreset preset) {
        return new Treatment(
                features.input().audio().flatMap(given -> sound(features, preset)),
                features.input().video().flatMap(given -> picture(features)));
    }

    private static Optional<Sound> sound(ClipFeatures features, InputPreset preset) {
        int most = features.input().shape().audioFrames();
        int rows =
                Math.min(most, features.spectrogram().map(Spectrogram::frames).orElse(0));
        return features.clip().sound().flatMap(stream -> features.sound()
                .map(wave -> new Sound(
                        stream.channels(),
                        channels(stream, preset),
                        stream.sampleRate(),
                        wave.sampleRate(),
                        Math.max(wave.seconds(), features.clip().duration()),
                        most * HOP_SECONDS,
                        rows,
                        most - rows,
                        Fbank.rows(wave.length(), wave.sampleRate()) == 0)));
    }

    private static Channels channels(Clip.SoundStream stream, InputPreset preset) {
        if (stream.channels() == 1) {
            return Channels.ONE;
        }
        return switch (preset) {
            case REFERENCE -> Channels.FIRST;
            case STUDIO -> Channels.MIXED;
        };
    }

    private static Optional<Picture> picture(ClipFeatures features) {
        return features.clip()
                .picture()
                .map(stream -> new Picture(
                        stream.width(),
                        stream.height(),
                        features.input().shape().imageSize(),
                        features.input().frameTimes()));
    }
}
