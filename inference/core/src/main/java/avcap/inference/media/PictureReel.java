package avcap.inference.media;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * An open clip whose pictures are asked for by time, in any order. Going on costs the pictures between; going back or far on
 * costs those since the last key frame.
 *
 * <p>Asked by one thread at a time; others wait. Close it: it holds the file and its decoder.
 */
public final class PictureReel implements AutoCloseable {

    private static final double GOES_ON_SECONDS = 2; // Beyond, a seek is quicker than decoding what lies between.

    /** A decoded picture and the time it is shown from. */
    private record Decoded(AVFrame picture, double time) {}

    private final Container container;
    private final StreamDecoder decoder;
    private final PictureConverter converter;
    private final double usualSeconds;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final Deque<Decoded> ahead = new ArrayDeque<>();
    private @Nullable Decoded current;
    private @Nullable Frame shown;
    private boolean ended;
    private boolean closed;
    private double lastTime;

    private PictureReel(Container container, AVStream stream, int maxWidth) {
        this.container = container;
        this.usualSeconds = 1 / container.frameRate();
        this.decoder = new StreamDecoder(stream, container.startSeconds());
        this.converter = new PictureConverter(Rotation.of(stream), maxWidth);
        container.readOnly(false, true);
    }

    static PictureReel open(Path file, int maxWidth) throws MediaException {
        Container container = Container.open(file);
        AVStream stream = container.picture();
        if (stream == null) {
            container.close();
            throw MediaReader.pictureless(file);
        }
        return new PictureReel(container, stream, maxWidth);
    }

    /**
     * The picture that is shown at a time: the last that has appeared by then, else the first. Empty if none can be decoded
     * there, or if the reel is closed.
     *
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop; the reel may be asked again
     */
    public synchronized Optional<Frame> at(double seconds, Progress progress) {
        if (closed) {
            return Optional.empty();
        }
        if (isElsewhere(seconds)) {
            forget();
            container.seek(Math.max(0, seconds)); // A file that cannot be searched goes on from where it stands.
        }
        while (needsNext(seconds, progress)) {
            goOn();
        }
        Decoded now = current;
        if (now == null) {
            return Optional.empty();
        }
        Frame frame = shown;
        if (frame == null) {
            frame = converter.convert(now.picture(), now.time());
            shown = frame;
        }
        return Optional.of(frame);
    }

    private boolean isElsewhere(double seconds) {
        Decoded now = current;
        if (now == null) {
            return seconds > GOES_ON_SECONDS || ended;
        }
        boolean isBefore = seconds < now.time() && now.time() > 0;
        return isBefore || (!ended && seconds > lastTime + GOES_ON_SECONDS);
    }

    /** Whether the picture after the current one is to be shown already; decodes as far as that takes. */
    private boolean needsNext(double seconds, Progress progress) {
        while (ahead.isEmpty() && !ended) {
            progress.checkCancelled();
            decodeMore();
        }
        Decoded next = ahead.peek();
        return next != null && (current == null || next.time() <= seconds);
    }

    private void goOn() {
        release(current);
        current = ahead.remove();
        shown = null;
    }

    private void decodeMore() {
        ended = container.next(packet) < 0;
        if (ended) {
            decoder.decode(null, this::keep);
        } else {
            decoder.decode(packet, this::keep);
            avcodec.av_packet_unref(packet);
        }
    }

    private void keep(AVFrame picture) {
        double told = decoder.time(picture);
        lastTime = Double.isNaN(told) ? lastTime + usualSeconds : told;
        ahead.add(new Decoded(avutil.av_frame_clone(picture), lastTime));
    }

    private void forget() {
        release(current);
        current = null;
        shown = null;
        ahead.forEach(PictureReel::release);
        ahead.clear();
        ended = false;
        decoder.flush();
    }

    private static void release(@Nullable Decoded decoded) {
        if (decoded != null) {
            avutil.av_frame_free(decoded.picture());
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            forget();
            avcodec.av_packet_free(packet);
            decoder.close();
            converter.close();
            container.close();
        }
    }
}
