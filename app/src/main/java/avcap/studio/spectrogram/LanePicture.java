package avcap.studio.spectrogram;

import avcap.inference.clip.Clip;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.Spectrogram;
import avcap.studio.control.LevelRange;
import avcap.studio.control.Peaks;
import avcap.studio.control.SpectrogramPyramid;
import avcap.studio.session.Seeing;
import java.util.Optional;

/**
 * What is drawn of a clip's sound in one way of looking.
 *
 * @param spectrogram the picture
 * @param peaks the wave
 * @param end seconds from which on there is nothing to draw, infinity if there always is
 * @param endKey why, a key of the lanes' words; empty if {@code end} is infinite
 * @param seconds how long the axis is
 */
record LanePicture(
        Optional<SpectrogramPyramid> spectrogram, Optional<Peaks> peaks, double end, String endKey, double seconds) {

    private static final double MODEL_HOP = .010;
    private static final double NOTABLE_LOSS = .25;

    /** Empty lanes. */
    static LanePicture nothing() {
        return new LanePicture(Optional.empty(), Optional.empty(), Double.POSITIVE_INFINITY, "", 0);
    }

    /** Takes some milliseconds for ten seconds of sound, a third of a second for an hour. */
    static LanePicture of(ClipFeatures features, Seeing seeing) {
        return seeing == Seeing.LISTEN ? heard(features) : modelled(features);
    }

    private static LanePicture heard(ClipFeatures features) {
        Clip clip = features.clip();
        double sound = features.sound().map(wave -> wave.seconds()).orElse(0.0);
        boolean endsEarly = features.sound().isPresent() && clip.duration() - sound > NOTABLE_LOSS;
        return new LanePicture(
                features.spectrogram().map(raw -> new SpectrogramPyramid(raw, LevelRange.ofClip(raw))),
                peaks(features),
                endsEarly ? sound : Double.POSITIVE_INFINITY,
                endsEarly ? "lane.end.damaged" : "",
                Math.max(clip.duration(), sound));
    }

    private static LanePicture modelled(ClipFeatures features) {
        AvInput input = features.input();
        int frames = input.shape().audioFrames();
        double heard = frames * MODEL_HOP;
        boolean cut = features.clip().duration() > heard;
        Optional<Spectrogram> given = input.audio()
                .map(values -> new Spectrogram(values, frames, input.shape().melBands(), MODEL_HOP));
        return new LanePicture(
                given.map(numbers -> new SpectrogramPyramid(numbers, LevelRange.ofModelInput())),
                peaks(features),
                cut ? heard : Double.POSITIVE_INFINITY,
                cut ? "lane.end.model" : "",
                Math.max(features.clip().duration(), given.isPresent() ? heard : 0));
    }

    private static Optional<Peaks> peaks(ClipFeatures features) {
        return features.sound().map(wave -> new Peaks(wave.channel(0), wave.sampleRate()));
    }
}
