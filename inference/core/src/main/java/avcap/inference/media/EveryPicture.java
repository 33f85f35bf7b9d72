package avcap.inference.media;

import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/** All pictures of a clip, scaled down, one after the other at the times that their own timestamps tell. */
final class EveryPicture implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(EveryPicture.class);

    private static final int PACKETS_BETWEEN_REPORTS = 16;

    private final Container container;
    private final StreamDecoder decoder;
    private final PictureConverter converter;
    private final Consumer<Frame> taker;
    private double last = Double.NaN;

    private EveryPicture(Container container, AVStream stream, int maxWidth, Consumer<Frame> taker) {
        this.container = container;
        this.decoder = new StreamDecoder(stream, container.startSeconds());
        this.converter = new PictureConverter(Rotation.of(stream), maxWidth);
        this.taker = taker;
        container.readOnly(false, true);
    }

    /** Hands them out; does nothing if the clip has no picture. */
    static void read(Container container, int maxWidth, Consumer<Frame> taker, Progress progress) {
        AVStream stream = container.picture();
        if (stream != null) {
            try (EveryPicture pictures = new EveryPicture(container, stream, maxWidth, taker)) {
                pictures.run(progress);
            }
        }
    }

    private void run(Progress progress) {
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            for (int packets = 0; container.next(packet) >= 0; packets++) {
                progress.checkCancelled();
                decode(packet);
                if (packets % PACKETS_BETWEEN_REPORTS == 0) {
                    progress.report(container.fraction(packet), SENTENCES.text("doing.pictures"));
                }
                avcodec.av_packet_unref(packet);
            }
            decode(null);
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    private void decode(@Nullable AVPacket packet) {
        if (packet == null || packet.stream_index() == decoder.streamIndex()) {
            decoder.decode(packet, this::take);
        }
    }

    /** A picture without a time of its own comes one declared step after the one before. */
    private void take(AVFrame picture) {
        double told = decoder.time(picture);
        double guessed = Double.isNaN(last) ? 0 : last + 1 / container.frameRate();
        last = Double.isNaN(told) ? guessed : Math.max(0, told);
        taker.accept(converter.convert(picture, last));
    }

    @Override
    public void close() {
        decoder.close();
        converter.close();
    }
}
