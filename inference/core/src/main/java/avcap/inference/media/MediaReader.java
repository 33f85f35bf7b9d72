package avcap.inference.media;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/**
 * Sound, video and picture files into samples and pictures, through FFmpeg. A still picture is a clip of one frame.
 *
 * <p>Holds no state: one reader serves many threads. Bad input never crashes or hangs: it is a {@link MediaException} of one
 * sentence that names the file, or a state on the {@link Clip}. A cancelled call throws
 * {@link java.util.concurrent.CancellationException}.
 */
public final class MediaReader {

    private static final Sentences SENTENCES = Sentences.of(MediaReader.class);

    public MediaReader() {}

    /**
     * What the file declares, without decoding it: a few milliseconds. Damage is seen only by {@link #read}.
     *
     * @throws MediaException if the file cannot be opened, or holds neither sound nor picture
     */
    public Clip probe(Path file) throws MediaException {
        try (Container container = Container.open(file)) {
            return container.clip();
        }
    }

    /**
     * The whole sound.
     *
     * @throws MediaException if the file cannot be opened or has no sound
     */
    public Waveform sound(Path file, SoundRequest request, Progress progress) throws MediaException {
        return read(file, Optional.of(request), Optional.empty(), Function.<Frame>identity(), progress)
                .sound()
                .orElseThrow(() -> soundless(file));
    }

    /**
     * Sampled pictures in order of time, whole and upright; {@link FrameSampling#count()} of them.
     *
     * @throws MediaException if the file cannot be opened or has no picture
     */
    public List<Frame> frames(Path file, FrameSampling sampling, Progress progress) throws MediaException {
        List<Frame> frames = read(file, Optional.empty(), Optional.of(sampling), Function.identity(), progress)
                .pictures();
        if (frames.isEmpty()) {
            throw pictureless(file);
        }
        return frames;
    }

    /**
     * Sound and pictures in one pass, with what decoding brought to light about the clip.
     *
     * @param sound how the sound is wanted; empty to leave it
     * @param pictures which pictures are wanted; empty to leave them
     * @param keep what to keep of each picture, called in order of time; shrinking here saves memory
     * @throws MediaException if the file cannot be opened, or if nothing of what is wanted and declared could be decoded
     */
    public <T> Recording<T> read(
            Path file,
            Optional<SoundRequest> sound,
            Optional<FrameSampling> pictures,
            Function<Frame, T> keep,
            Progress progress)
            throws MediaException {
        if (pictures.isPresent()) {
            Optional<Recording<T>> still = still(file, pictures.get(), keep);
            if (still.isPresent()) {
                return still.get();
            }
        }
        SoundBuffer buffer = new SoundBuffer();
        try (Container container = Container.open(file)) {
            SoundTrack track =
                    sound.map(request -> track(container, request, buffer)).orElse(null);
            try (ReadingPass<T> pass = pass(container, track, pictures, keep, progress)) {
                Recording<T> recording = pass.run(progress);
                boolean expected = track != null || (pictures.isPresent() && container.picture() != null);
                if (expected && buffer.length() == 0 && recording.pictures().isEmpty()) {
                    throw undecodable(file);
                }
                return track == null ? recording : recording.withSound(buffer.waveform(track.channels(), track.rate()));
            }
        }
    }

    /**
     * The whole sound piece by piece, however long it is: only the piece in hand lies in memory.
     *
     * @param sink called on this thread, in order of time
     * @return the clip, with what decoding brought to light about its sound
     * @throws MediaException if the file cannot be opened, has no sound, or none of it can be decoded
     */
    public Clip stream(Path file, SoundRequest request, SoundSink sink, Progress progress) throws MediaException {
        try (Container container = Container.open(file)) {
            SoundTrack track = track(container, request, sink);
            if (track == null) {
                throw soundless(file);
            }
            try (ReadingPass<Frame> pass = new ReadingPass<>(container, track, null, 0)) {
                Clip clip = pass.run(progress).clip();
                if (track.decodedSeconds() == 0) {
                    throw undecodable(file);
                }
                return clip;
            }
        }
    }

    private static MediaException soundless(Path file) {
        return new MediaException(SENTENCES.text("clip.soundless", ReadableFile.name(file)));
    }

    static MediaException pictureless(Path file) {
        return new MediaException(SENTENCES.text("clip.pictureless", ReadableFile.name(file)));
    }

    static MediaException undecodable(Path file) {
        return new MediaException(SENTENCES.text("clip.undecodable", ReadableFile.name(file)));
    }

    private static @Nullable SoundTrack track(Container container, SoundRequest request, SoundSink sink) {
        AVStream heard = container.sound();
        return heard == null
                ? null
                : new SoundTrack(
                        request,
                        heard.codecpar().sample_rate(),
                        heard.codecpar().ch_layout().nb_channels(),
                        container.seconds(),
                        sink);
    }

    private static <T> Optional<Recording<T>> still(Path file, FrameSampling sampling, Function<Frame, T> keep)
            throws MediaException {
        ReadableFile.check(file);
        Optional<JpegPicture> jpeg = JpegPicture.read(file);
        if (jpeg.isEmpty()) {
            return Optional.empty();
        }
        try (Container container = Container.open(file)) {
            Clip clip = jpeg.get().damaged() ? container.clip().with(ClipState.DAMAGED) : container.clip();
            Frame frame = jpeg.get().frame();
            List<T> pictures = Collections.nCopies(sampling.count(), frame).stream()
                    .map(keep)
                    .toList();
            return Optional.of(new Recording<>(clip, Optional.empty(), pictures));
        }
    }

    private static <T> ReadingPass<T> pass(
            Container container,
            @Nullable SoundTrack track,
            Optional<FrameSampling> pictures,
            Function<Frame, T> keep,
            Progress progress)
            throws MediaException {
        AVStream seen = container.picture();
        if (seen == null || pictures.isEmpty()) {
            return new ReadingPass<>(container, track, null, 0);
        }
        FrameSampling sampling = pictures.get();
        PictureTimes times = PictureTimes.of(container, sampling, progress);
        PictureConverter converter = new PictureConverter(Rotation.of(seen), Integer.MAX_VALUE);
        return new ReadingPass<>(
                container, track, new PicturePicker<>(times.wanted(), times.tolerance(), converter, keep), times.end());
    }

    /**
     * Every picture in order, scaled down, at the time that its own timestamp tells; none if the clip has no picture.
     *
     * @param maxWidth pixels before rotation; smaller pictures keep their size
     * @param taker called on this thread
     * @throws MediaException if the file cannot be opened
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public void everyPicture(Path file, int maxWidth, Consumer<Frame> taker, Progress progress) throws MediaException {
        try (Container container = Container.open(file)) {
            EveryPicture.read(container, maxWidth, taker, progress);
        }
    }

    /**
     * A small picture from a third into the clip, to stand for it in a list; empty if the clip has no picture.
     *
     * @param maxWidth pixels; a smaller picture keeps its size
     * @throws MediaException if the file cannot be opened
     */
    public Optional<Frame> thumbnail(Path file, int maxWidth, Progress progress) throws MediaException {
        try (Container container = Container.open(file)) {
            Optional<Frame> late = Thumbnail.at(container, container.seconds() / 3, maxWidth, progress);
            // The middle of a damaged or live-recorded file may not be reachable; its beginning is.
            return late.isPresent() ? late : Thumbnail.at(container, 0, maxWidth, progress);
        }
    }

    /**
     * The clip's pictures, to be asked for by time.
     *
     * @param maxWidth pixels before rotation; wider pictures are scaled down
     * @throws MediaException if the file cannot be opened or has no picture
     */
    public PictureReel reel(Path file, int maxWidth) throws MediaException {
        return PictureReel.open(file, maxWidth);
    }
}
