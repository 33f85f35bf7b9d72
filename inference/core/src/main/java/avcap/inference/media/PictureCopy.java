package avcap.inference.media;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** H.264 that a player can show as it is, carried over packet by packet: as fast as the disk. */
final class PictureCopy {

    private static final int LARGEST_SIDE = 1920; // Larger pictures are scaled down instead.
    private static final double LONGEST_GAP = .05;

    private final Mp4Writer to;
    private final AVStream source;
    private final int stream;
    private final long start;

    PictureCopy(Mp4Writer to, AVStream source, double startSeconds) {
        this.to = to;
        this.source = source;
        this.start = Math.round(startSeconds / avutil.av_q2d(source.time_base()));
        this.stream = to.add(source.codecpar(), source.time_base());
    }

    /** Whether the packets of a stream can be carried over: players know 8 bits at half colour, upright, from the start on. */
    static boolean suits(AVStream source, double startSeconds) {
        AVCodecParameters parameters = source.codecpar();
        boolean isPlain = parameters.codec_id() == avcodec.AV_CODEC_ID_H264
                && (parameters.format() == avutil.AV_PIX_FMT_YUV420P
                        || parameters.format() == avutil.AV_PIX_FMT_YUVJ420P);
        double begins = source.start_time() * avutil.av_q2d(source.time_base());
        return isPlain
                && Math.max(parameters.width(), parameters.height()) <= LARGEST_SIDE
                && Rotation.of(source).quarterTurns() == 0
                && source.start_time() != avutil.AV_NOPTS_VALUE
                && Math.abs(begins - startSeconds) < LONGEST_GAP;
    }

    int sourceIndex() {
        return source.index();
    }

    /** Takes the packet over; those without a time cannot be placed and are left out. */
    void write(AVPacket packet) {
        if (packet.pts() == avutil.AV_NOPTS_VALUE || packet.dts() == avutil.AV_NOPTS_VALUE) {
            return;
        }
        packet.pts(packet.pts() - start);
        packet.dts(packet.dts() - start);
        to.write(packet, stream, source.time_base());
    }
}
