package avcap.inference.media;

import avcap.inference.sentences.Sentences;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

/**
 * Decoded pictures into H.264 that every player shows: 8 bits, upright, even sides, at most {@value #LARGEST_SIDE} pixels wide
 * or high. Each keeps its own time; the first is shown from the start.
 */
final class PictureEncoder implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(PictureEncoder.class);

    static final int LARGEST_SIDE = 1280;
    private static final int SMALLEST_SIDE = 16; // The encoder takes nothing smaller.
    private static final int TICKS = 90_000; // A second; fine enough for every common rate.
    private static final double KEY_FRAME_SECONDS = .5; // Short, so that seeking is quick.
    private static final double BITS_PER_PIXEL = .06;
    private static final long LEAST_BITRATE = 300_000;
    private static final long MOST_BITRATE = 2_000_000;

    private final Mp4Writer to;
    private final int stream;
    private final AVCodecContext context;
    private final Rotation rotation;
    private final long usualTicks;
    private final AVFrame lying;
    private final AVFrame upright;
    private @Nullable SwsContext scaler;
    private long lastTicks = -1;
    private long lastKey = Long.MIN_VALUE / 2;

    /**
     * @param frameRate of the source, as declared or guessed
     * @throws MediaException if there is no encoder
     */
    PictureEncoder(Mp4Writer to, AVStream source, double frameRate) throws MediaException {
        this.to = to;
        this.rotation = Rotation.of(source);
        this.usualTicks = Math.max(1, Math.round(TICKS / frameRate));
        int width = source.codecpar().width();
        int height = source.codecpar().height();
        double scale = Math.min(1, (double) LARGEST_SIDE / Math.max(width, height));
        this.lying = pictureOf(even(scale * width), even(scale * height));
        this.upright = rotation.keepsSides()
                ? pictureOf(lying.width(), lying.height())
                : pictureOf(lying.height(), lying.width());
        this.context = opened(upright, frameRate);
        this.stream = to.add(context);
    }

    private static AVCodecContext opened(AVFrame picture, double frameRate) throws MediaException {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264"); // The H.264 encoder of the LGPL build.
        if (codec == null) {
            throw new MediaException(SENTENCES.text("encoder.picture"));
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.width(picture.width());
        context.height(picture.height());
        context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.time_base(avutil.av_make_q(1, TICKS));
        context.framerate(avutil.av_d2q(frameRate, 1 << 16));
        context.gop_size((int) Math.max(1, Math.round(frameRate * KEY_FRAME_SECONDS)));
        double bits = BITS_PER_PIXEL * picture.width() * picture.height() * frameRate;
        context.bit_rate(Math.max(LEAST_BITRATE, Math.min(MOST_BITRATE, Math.round(bits))));
        context.thread_count(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            throw new MediaException(SENTENCES.text("encoder.size", picture.width(), picture.height()));
        }
        return context;
    }

    private static AVFrame pictureOf(int width, int height) {
        AVFrame picture = avutil.av_frame_alloc();
        picture.format(avutil.AV_PIX_FMT_YUV420P);
        picture.width(width);
        picture.height(height);
        if (avutil.av_frame_get_buffer(picture, 0) < 0) {
            throw new OutOfMemoryError("No room for a picture of " + width + " x " + height);
        }
        return picture;
    }

    private static int even(double size) {
        return Math.max(SMALLEST_SIDE, (int) Math.round(size / 2) * 2);
    }

    /** @param time seconds from the start of the clip, NaN if unknown */
    void encode(AVFrame decoded, double time) {
        scale(decoded);
        long ticks = Double.isNaN(time) ? lastTicks + usualTicks : Math.round(time * TICKS);
        long later = lastTicks < 0 ? 0 : Math.max(lastTicks + 1, ticks); // A player wants time to go on.
        boolean isKey = later - lastKey >= KEY_FRAME_SECONDS * TICKS;
        lastKey = isKey ? later : lastKey;
        lastTicks = later;
        upright.pts(later);
        upright.pict_type(isKey ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
        to.encode(context, stream, upright, usualTicks);
    }

    private void scale(AVFrame decoded) {
        boolean isTurned = rotation.quarterTurns() != 0;
        AVFrame target = isTurned ? lying : upright;
        avutil.av_frame_make_writable(upright); // The encoder may still hold the picture before.
        boolean isSmaller = target.width() < decoded.width();
        scaler = swscale.sws_getCachedContext(
                scaler,
                decoded.width(),
                decoded.height(),
                decoded.format(),
                target.width(),
                target.height(),
                avutil.AV_PIX_FMT_YUV420P,
                isSmaller ? swscale.SWS_AREA : swscale.SWS_BICUBIC,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("No conversion from pixel format " + decoded.format());
        }
        swscale.sws_scale(
                scaler, decoded.data(), decoded.linesize(), 0, decoded.height(), target.data(), target.linesize());
        if (isTurned) {
            turn();
        }
    }

    private void turn() {
        for (int plane = 0; plane < 3; plane++) {
            int shrunk = plane == 0 ? 1 : 2; // Colours are half as wide and half as high.
            int width = lying.width() / shrunk;
            int height = lying.height() / shrunk;
            byte[] turned = rotation.turned(PlaneBytes.read(lying, plane, width, height), width, height);
            PlaneBytes.write(upright, plane, upright.width() / shrunk, upright.height() / shrunk, turned);
        }
    }

    /** Gives out what the encoder still holds. */
    void finish() {
        to.encode(context, stream, null, usualTicks);
    }

    @Override
    public void close() {
        swscale.sws_freeContext(scaler);
        avutil.av_frame_free(lying);
        avutil.av_frame_free(upright);
        avcodec.avcodec_free_context(context);
    }
}
