package avcap.inference.media;

import avcap.inference.progress.Progress;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/** The first picture that can be decoded from a given time on, scaled down. */
final class Thumbnail {

    private Thumbnail() {}

    static Optional<Frame> at(Container container, double seconds, int maxWidth, Progress progress) {
        AVStream stream = container.picture();
        if (stream == null) {
            return Optional.empty();
        }
        container.seek(seconds); // A file that cannot be searched goes on from where it stands.
        return first(container, stream, maxWidth, progress);
    }

    private static Optional<Frame> first(Container container, AVStream stream, int maxWidth, Progress progress) {
        Rotation rotation = Rotation.of(stream);
        int width = rotation.keepsSides()
                ? maxWidth
                : Math.max(
                        1,
                        maxWidth * stream.codecpar().width() / stream.codecpar().height());
        container.readOnly(false, true);
        AVPacket packet = avcodec.av_packet_alloc();
        try (StreamDecoder decoder = new StreamDecoder(stream, container.startSeconds());
                PicturePicker<Frame> picker = new PicturePicker<>(
                        new double[] {0},
                        Double.MAX_VALUE / 4,
                        new PictureConverter(rotation, width),
                        frame -> frame)) {
            while (Double.isNaN(picker.lastTime()) && container.next(packet) >= 0) {
                progress.checkCancelled();
                decodeFirst(decoder, packet, picker);
                avcodec.av_packet_unref(packet);
            }
            if (Double.isNaN(picker.lastTime())) {
                decodeFirst(decoder, null, picker);
            }
            return picker.finish().stream().findFirst();
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    private static void decodeFirst(StreamDecoder decoder, @Nullable AVPacket packet, PicturePicker<Frame> picker) {
        decoder.decode(packet, frame -> {
            if (Double.isNaN(picker.lastTime())) {
                picker.add(frame, decoder.time(frame));
            }
        });
    }
}
