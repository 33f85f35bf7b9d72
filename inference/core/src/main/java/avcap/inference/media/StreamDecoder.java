package avcap.inference.media;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** The packets of one stream into decoded frames, counting what went wrong on the way. */
final class StreamDecoder implements AutoCloseable {

    /** A picture larger than this is refused: it would need 400 MB. */
    private static final long MOST_PIXELS = 1L << 27;

    private final AVStream stream;
    private final double startSeconds;
    private final AVCodecContext context;
    private final AVFrame frame;
    private final boolean opened;
    private int errors;

    /** @param startSeconds the file's clock at its start */
    StreamDecoder(AVStream stream, double startSeconds) {
        this.stream = stream;
        this.startSeconds = startSeconds;
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, stream.codecpar());
        context.pkt_timebase(stream.time_base());
        context.max_pixels(MOST_PIXELS);
        context.thread_count(Math.min(4, Runtime.getRuntime().availableProcessors()));
        opened = avcodec.avcodec_open2(context, codec, (AVDictionary) null) >= 0;
        frame = avutil.av_frame_alloc();
        errors = opened ? 0 : 1;
    }

    int streamIndex() {
        return stream.index();
    }

    /** Decoder errors and pictures marked broken so far. */
    int errors() {
        return errors;
    }

    /**
     * Hands the frames a packet completes to {@code sink}, which must not keep them.
     *
     * @param packet null at the end of the stream, to get what the decoder still holds
     */
    void decode(@Nullable AVPacket packet, Consumer<AVFrame> sink) {
        if (!opened) {
            return;
        }
        int sent = avcodec.avcodec_send_packet(context, packet);
        if (sent < 0 && sent != avutil.AVERROR_EOF()) {
            errors++;
        }
        while (avcodec.avcodec_receive_frame(context, frame) >= 0) {
            if (frame.decode_error_flags() != 0) {
                errors++;
            }
            sink.accept(frame);
            avutil.av_frame_unref(frame);
        }
    }

    /** Forgets what it was decoding, as before packets from elsewhere in the stream. */
    void flush() {
        if (opened) {
            avcodec.avcodec_flush_buffers(context);
        }
    }

    /** Seconds from the start of the file; NaN if the frame carries no time. */
    double time(AVFrame decoded) {
        long stamp = decoded.best_effort_timestamp();
        return stamp == avutil.AV_NOPTS_VALUE ? Double.NaN : stamp * avutil.av_q2d(stream.time_base()) - startSeconds;
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
