package avcap.inference.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** An MP4 file being written: its streams are added, then it begins, takes packets, and ends. */
final class Mp4Writer implements AutoCloseable {

    private final Path file;
    private final AVFormatContext context = new AVFormatContext(null);
    private final AVIOContext output = new AVIOContext(null);
    private final AVPacket encoded = avcodec.av_packet_alloc();

    /** @throws IOException if the file cannot be written to */
    Mp4Writer(Path file) throws IOException {
        this.file = file;
        Ffmpeg.load();
        try (BytePointer url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8);
                BytePointer mp4 = new BytePointer("mp4", StandardCharsets.UTF_8)) {
            check(avformat.avformat_alloc_output_context2(context, null, mp4, url));
            check(avformat.avio_open(output, url, avformat.AVIO_FLAG_WRITE));
            context.pb(output);
        } catch (UncheckedIOException e) {
            close();
            throw e.getCause();
        }
    }

    /** The stream of an encoder that is open; gives its index. */
    int add(AVCodecContext encoder) {
        AVStream stream = avformat.avformat_new_stream(context, null);
        stream.time_base(encoder.time_base());
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        return stream.index();
    }

    /** A stream whose packets are copied; gives its index. */
    int add(AVCodecParameters parameters, AVRational timeBase) {
        AVStream stream = avformat.avformat_new_stream(context, null);
        stream.time_base(timeBase);
        check(avcodec.avcodec_parameters_copy(stream.codecpar(), parameters));
        stream.codecpar().codec_tag(0); // Tags differ from container to container.
        return stream.index();
    }

    void begin() {
        check(avformat.avformat_write_header(context, (AVDictionary) null));
    }

    /** @param frame null at the end, to get what the encoder still holds */
    void encode(AVCodecContext encoder, int stream, @Nullable AVFrame frame, long packetDuration) {
        int sent = avcodec.avcodec_send_frame(encoder, frame);
        if (sent < 0 && sent != avutil.AVERROR_EOF()) {
            throw new IllegalStateException("An encoder refused a frame: " + sent);
        }
        while (avcodec.avcodec_receive_packet(encoder, encoded) >= 0) {
            encoded.duration(packetDuration);
            write(encoded, stream, encoder.time_base());
        }
    }

    /** Takes a packet, whose times are in a time base; it is empty afterwards. */
    void write(AVPacket packet, int stream, AVRational timeBase) {
        packet.stream_index(stream);
        packet.pos(-1);
        avcodec.av_packet_rescale_ts(packet, timeBase, context.streams(stream).time_base());
        check(avformat.av_interleaved_write_frame(context, packet));
        check(output.error());
    }

    void end() {
        check(avformat.av_write_trailer(context));
        avformat.avio_flush(output);
        check(output.error());
    }

    private void check(int result) {
        if (result < 0) {
            throw new UncheckedIOException(new IOException(file + ": " + reason(result)));
        }
    }

    private static String reason(int error) {
        try (BytePointer text = new BytePointer(avutil.AV_ERROR_MAX_STRING_SIZE)) {
            avutil.av_strerror(error, text, text.capacity());
            return text.getString();
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(encoded);
        if (!output.isNull()) {
            avformat.avio_closep(output);
        }
        avformat.avformat_free_context(context);
    }
}
