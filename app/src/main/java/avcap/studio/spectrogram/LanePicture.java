package avcap.studio.spectrogram;

import avcap.inference.clip.Clip;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.Spectrogram;
import avcap.studio.control.FrequencyScale;
import avcap.studio.control.LevelRange;
import avcap.studio.control.MelScale;
import avcap.studio.control.Peaks;
import avcap.studio.control.SpectrogramPyramid;
import java.util.Optional;

/**
 * What is drawn of a clip's sound in one way of looking.
 *
 * @param spectrogram the picture
 * @param numbers the very numbers the model is given, if these are drawn
 * @param scale which frequency lies at which height
 * @param peaks the wave
 * @param end where there is nothing more to draw
 * @param filledFrom seconds from which on the model is given padding, infinity if it is given none
 * @param seconds how long the axis is
 */
record LanePicture(
        Optional<SpectrogramPyramid> spectrogram,
        Optional<Spectrogram> numbers,
        FrequencyScale scale,
        Optional<Peaks> peaks,
        End end,
        double filledFrom,
        double seconds) {

    private static final int BANDS = 128;
    private static final double MODEL_HOP = .010;
    private static final double NOTABLE_LOSS = .25;

    /**
     * Where a picture ends before its axis does.
     *
     * @param seconds from which on there is nothing to draw, infinity if there always is
     * @param key why, a key of the lanes' words; empty if {@code seconds} is infinite
     */
    record End(double seconds, String key) {

        static final End NONE = new End(Double.POSITIVE_INFINITY, "");

        /** More is being read. */
        static final String READING = "lane.end.reading";
    }

    /** Empty lanes. */
    static LanePicture nothing() {
        return new LanePicture(
                Optional.empty(),
                Optional.empty(),
                MelScale.ofModel(BANDS),
                Optional.empty(),
                End.NONE,
                Double.POSITIVE_INFINITY,
                0);
    }

    /** As a person listens: {@code sound} is all there is, or the beginning with more to come. */
    static LanePicture heard(Clip clip, Optional<ListenedSound> sound, Optional<String> whyNoMore) {
        double seconds = sound.map(ListenedSound::seconds).orElse(0.0);
        boolean endsEarly = sound.isPresent() && clip.duration() - seconds > NOTABLE_LOSS;
        return new LanePicture(
                sound.map(ListenedSound::pyramid),
                Optional.empty(),
                sound.map(ListenedSound::scale).orElse(MelScale.ofModel(BANDS)),
                sound.map(ListenedSound::peaks),
                endsEarly ? new End(seconds, whyNoMore.orElse("lane.end.damaged")) : End.NONE,
                Double.POSITIVE_INFINITY,
                Math.max(clip.duration(), seconds));
    }

    /** As the model sees: its own numbers, not a copy of them. */
    static LanePicture modelled(ClipFeatures features, Optional<Peaks> peaks) {
        AvInput input = features.input();
        int frames = input.shape().audioFrames();
        int bands = input.shape().melBands();
        double heard = frames * MODEL_HOP;
        int filled = features.spectrogram().map(Spectrogram::frames).orElse(frames);
        Optional<Spectrogram> given = input.audio().map(values -> new Spectrogram(values, frames, bands, MODEL_HOP));
        return new LanePicture(
                given.map(numbers -> new SpectrogramPyramid(numbers, LevelRange.ofModelInput())),
                given,
                MelScale.ofModel(bands),
                peaks,
                features.clip().duration() > heard ? new End(heard, "lane.end.model") : End.NONE,
                given.isPresent() && filled < frames ? filled * MODEL_HOP : Double.POSITIVE_INFINITY,
                Math.max(features.clip().duration(), given.isPresent() ? heard : 0));
    }

    /** Which values get colours of their own: the model's whole range, or so many decibels below the loudest. */
    Optional<LevelRange> shown(double decibels) {
        return spectrogram.map(drawn -> drawn.range().unit() == LevelRange.Unit.FULL_SCALE
                ? LevelRange.below(Math.max(drawn.loudest(), drawn.range().floor() + decibels), decibels)
                : drawn.range());
    }
}
