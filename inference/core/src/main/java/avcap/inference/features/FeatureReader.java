package avcap.inference.features;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.Recording;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A media file into everything the studio shows and the model is given, in one pass over the file.
 *
 * <p>Sound alone, video with or without sound, and still pictures are all read. Too little sound for a spectrum is the state
 * {@code TOO_SHORT}; such a clip is captioned from its picture. Safe for use by many threads.
 */
public final class FeatureReader {

    /** Height of the small pictures of a {@link ClipFeatures#strip()}, pixels. */
    public static final int STRIP_HEIGHT = 112;

    private static final double DECODING_SHARE = 0.8;
    private static final double HOP_SECONDS = 0.01;

    private final MediaReader media = new MediaReader();
    private final Map<Integer, Fbank> fbanks = new ConcurrentHashMap<>();

    public FeatureReader() {}

    /**
     * Reads a sound, a video or a picture.
     *
     * @param shape the sizes the model eats
     * @param preset by which rules; the reference preset reads sound too short for a spectrum as the authors do, as 512 rows
     *     of 0.01
     * @throws MediaException if nothing in the file can be captioned; one sentence that names the file
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public ClipFeatures read(Path file, InputShape shape, InputPreset preset, Progress progress) throws MediaException {
        long start = System.nanoTime();
        SoundRequest wanted = preset == InputPreset.REFERENCE ? SoundRequest.reference() : SoundRequest.studio();
        PictureShelf shelf = new PictureShelf(FrameSampling.middle(shape.videoFrames()));
        Recording<Frame> recording = media.read(
                file,
                Optional.of(wanted),
                Optional.of(FrameSampling.all(FrameSampling.TOTAL)),
                shelf::keep,
                progress.part(0, DECODING_SHARE));
        long decoded = System.nanoTime();

        progress.checkCancelled();
        progress.report(DECODING_SHARE, "Computing spectrogram");
        Optional<Waveform> sound = recording.sound().filter(waveform -> waveform.length() > 0);
        Optional<Spectrogram> spectrogram = sound.flatMap(waveform -> spectrogram(waveform, shape, preset));
        long heard = System.nanoTime();

        progress.checkCancelled();
        FrameTransform transform = new FrameTransform(shape.imageSize());
        List<Frame> frames = shelf.modelFrames().stream().map(transform::crop).toList();
        AvInput input = input(recording.clip(), shape, spectrogram, frames, transform);
        long seen = System.nanoTime();

        progress.report(1, "Clip read");
        ClipFeatures.Timing timing =
                new ClipFeatures.Timing(millis(start, decoded), millis(decoded, heard), millis(heard, seen));
        Clip clip = withStates(recording.clip(), sound, shape, preset);
        return new ClipFeatures(clip, sound, spectrogram, frames, recording.pictures(), input, timing);
    }

    private Optional<Spectrogram> spectrogram(Waveform waveform, InputShape shape, InputPreset preset) {
        Fbank fbank = fbanks.computeIfAbsent(shape.melBands(), Fbank::new);
        if (preset == InputPreset.REFERENCE) {
            return Optional.of(fbank.ofOrAuthorsFallback(waveform));
        }
        return fbank.hears(waveform) ? Optional.of(fbank.of(waveform)) : Optional.empty();
    }

    private static AvInput input(
            Clip clip,
            InputShape shape,
            Optional<Spectrogram> spectrogram,
            List<Frame> frames,
            FrameTransform transform)
            throws MediaException {
        if (spectrogram.isEmpty() && frames.isEmpty()) {
            throw new MediaException("\"" + clip.file().getFileName()
                    + "\" holds less than 25 ms of sound and no picture: choose a longer clip.");
        }
        return new AvInput(
                shape,
                spectrogram.map(raw -> Fbank.normalise(raw, shape.audioFrames())),
                frames.isEmpty() ? Optional.empty() : Optional.of(transform.normalise(frames)),
                frames.stream().map(Frame::time).toList());
    }

    private static Clip withStates(Clip clip, Optional<Waveform> sound, InputShape shape, InputPreset preset) {
        double hears = shape.audioFrames() * HOP_SECONDS;
        double seconds = Math.max(clip.duration(), sound.map(Waveform::seconds).orElse(0.0));
        Clip told = seconds > hears ? clip.with(ClipState.LONGER_THAN_MODEL) : clip;
        boolean resampled = preset == InputPreset.STUDIO
                && clip.sound()
                        .filter(stream -> stream.sampleRate() != SoundRequest.MODEL_RATE)
                        .isPresent();
        return resampled ? told.with(ClipState.RESAMPLED) : told;
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }
}
