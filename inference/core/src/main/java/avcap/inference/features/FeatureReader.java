package avcap.inference.features;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.Recording;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.nio.file.Path;
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

    private static final Sentences SENTENCES = Sentences.of(FeatureReader.class);

    /** Height of the small pictures of a {@link ClipFeatures#strip()}, pixels. */
    public static final int STRIP_HEIGHT = 112;

    /** Of a longer clip, {@link #readToOpen} reads only this much of the sound, seconds. */
    static final double OPENED_SECONDS = 60;

    private static final double DECODING_SHARE = 0.8;
    private static final double HOP_SECONDS = 0.01;
    private static final double BEYOND_HEARD_SECONDS =
            0.5; // The last window, and enough to tell that the clip goes on.

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
        return read(file, shape, preset, sound(preset), PictureShelf.withStrip(shape), progress);
    }

    /**
     * Reads as {@link #read} does, but of a long clip only the first minute of sound, so that an hour opens as fast as a minute;
     * {@link ClipFeatures#soundMayGoOn()} tells. Damage beyond it is not seen.
     *
     * @throws MediaException if nothing in the file can be captioned; one sentence that names the file
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public ClipFeatures readToOpen(Path file, InputShape shape, InputPreset preset, Progress progress)
            throws MediaException {
        SoundRequest opened = sound(preset).first(Math.max(OPENED_SECONDS, heardSeconds(shape) + BEYOND_HEARD_SECONDS));
        return read(file, shape, preset, opened, PictureShelf.withStrip(shape), progress);
    }

    /**
     * Reads what the model is given and nothing for the eye: sound and spectrogram end soon after what the model hears, and
     * the strip is empty. So an hour costs no more than its beginning, and damage beyond that beginning is not seen.
     *
     * <p>The input is the one that {@link #read} gives. Only the mean that the filter bank takes off is that of less sound, and
     * each window loses its own mean after it, so what differs is the rounding of doubles.
     *
     * @throws MediaException if nothing in the file can be captioned; one sentence that names the file
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public ClipFeatures readForModel(Path file, InputShape shape, InputPreset preset, Progress progress)
            throws MediaException {
        SoundRequest heard = sound(preset).first(heardSeconds(shape) + BEYOND_HEARD_SECONDS);
        return read(file, shape, preset, heard, PictureShelf.forModelOnly(shape), progress);
    }

    private ClipFeatures read(
            Path file, InputShape shape, InputPreset preset, SoundRequest wanted, PictureShelf shelf, Progress progress)
            throws MediaException {
        long start = System.nanoTime();
        Recording<Double> recording = media.read(
                file, Optional.of(wanted), Optional.of(shelf.wanted()), shelf::keep, progress.part(0, DECODING_SHARE));
        long decoded = System.nanoTime();

        progress.checkCancelled();
        progress.report(DECODING_SHARE, SENTENCES.text("doing.spectrogram"));
        Optional<Waveform> sound = recording.sound().filter(waveform -> waveform.length() > 0);
        Optional<Spectrogram> spectrogram = sound.flatMap(waveform -> spectrogram(waveform, shape, preset));
        long heard = System.nanoTime();

        progress.checkCancelled();
        AvInput input = input(recording.clip(), shape, spectrogram, shelf);
        long seen = System.nanoTime();

        progress.report(1, SENTENCES.text("doing.done"));
        long cropping = shelf.croppingNanos();
        ClipFeatures.Timing timing = new ClipFeatures.Timing(
                millis(start, decoded - cropping), millis(decoded, heard), millis(heard, seen + cropping));
        Clip clip = withStates(recording.clip(), sound, shape, preset);
        return new ClipFeatures(clip, sound, spectrogram, shelf.modelFrames(), shelf.strip(), input, timing);
    }

    private static SoundRequest sound(InputPreset preset) {
        return preset == InputPreset.REFERENCE ? SoundRequest.reference() : SoundRequest.studio();
    }

    private static double heardSeconds(InputShape shape) {
        return shape.audioFrames() * HOP_SECONDS;
    }

    private Optional<Spectrogram> spectrogram(Waveform waveform, InputShape shape, InputPreset preset) {
        Fbank fbank = fbanks.computeIfAbsent(shape.melBands(), Fbank::new);
        if (preset == InputPreset.REFERENCE) {
            return Optional.of(fbank.ofOrAuthorsFallback(waveform));
        }
        return fbank.hears(waveform) ? Optional.of(fbank.of(waveform)) : Optional.empty();
    }

    private static AvInput input(Clip clip, InputShape shape, Optional<Spectrogram> spectrogram, PictureShelf shelf)
            throws MediaException {
        if (spectrogram.isEmpty() && shelf.modelFrames().isEmpty()) {
            throw new MediaException(SENTENCES.text("clip.short", clip.file().getFileName()));
        }
        return new AvInput(
                shape,
                spectrogram.map(raw -> Fbank.normalise(raw, shape.audioFrames())),
                shelf.normalised(),
                shelf.modelFrames().stream().map(Frame::time).toList());
    }

    private static Clip withStates(Clip clip, Optional<Waveform> sound, InputShape shape, InputPreset preset) {
        double seconds = Math.max(clip.duration(), sound.map(Waveform::seconds).orElse(0.0));
        Clip told = seconds > heardSeconds(shape) ? clip.with(ClipState.LONGER_THAN_MODEL) : clip;
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
