package avcap.inference.media;

import avcap.inference.sentences.Sentences;
import java.util.OptionalInt;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;

/** A clip's sound into AAC. More than two channels are mixed into one, as the model hears them. */
final class SoundEncoder implements SoundSink, AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(SoundEncoder.class);

    /** What is kept as it is; all else becomes {@link #USUAL_RATE}. */
    private static final Set<Integer> KEPT_RATES = Set.of(8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

    private static final int USUAL_RATE = 48_000;
    private static final int BITS_PER_CHANNEL = 64_000;

    private final Mp4Writer to;
    private final int stream;
    private final AVCodecContext context;
    private final AVFrame block;
    private int filled;
    private long written;

    /** @throws MediaException if there is no encoder */
    SoundEncoder(Mp4Writer to, int rate, int channels) throws MediaException {
        this.to = to;
        AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_AAC);
        context = avcodec.avcodec_alloc_context3(codec);
        context.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
        context.sample_rate(rate);
        avutil.av_channel_layout_default(context.ch_layout(), channels);
        context.time_base(avutil.av_make_q(1, rate));
        context.bit_rate((long) BITS_PER_CHANNEL * channels);
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        if (codec == null || avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            avcodec.avcodec_free_context(context);
            throw new MediaException(SENTENCES.text("encoder.sound"));
        }
        block = avutil.av_frame_alloc();
        newBlock();
        stream = to.add(context);
    }

    /** The form in which the sound of a stream must come. */
    static SoundRequest wanted(AVStream source) {
        int rate = source.codecpar().sample_rate();
        return new SoundRequest(
                source.codecpar().ch_layout().nb_channels() > 2,
                OptionalInt.of(KEPT_RATES.contains(rate) ? rate : USUAL_RATE),
                Double.POSITIVE_INFINITY);
    }

    private void newBlock() {
        avutil.av_frame_unref(block);
        block.format(avutil.AV_SAMPLE_FMT_FLTP);
        block.sample_rate(context.sample_rate());
        block.nb_samples(context.frame_size());
        avutil.av_channel_layout_copy(block.ch_layout(), context.ch_layout());
        if (avutil.av_frame_get_buffer(block, 0) < 0) {
            throw new OutOfMemoryError("No room for a block of sound");
        }
        filled = 0;
    }

    @Override
    public void take(float[][] samples) {
        int at = 0;
        while (at < samples[0].length) {
            int count = Math.min(samples[0].length - at, context.frame_size() - filled);
            for (int c = 0; c < samples.length; c++) {
                try (FloatPointer channel = new FloatPointer(block.data(c))) {
                    channel.position(filled).put(samples[c], at, count);
                }
            }
            at += count;
            filled += count;
            if (filled == context.frame_size()) {
                encodeBlock();
            }
        }
    }

    private void encodeBlock() {
        block.nb_samples(filled);
        block.pts(written);
        written += filled;
        to.encode(context, stream, block, filled);
        newBlock();
    }

    /** Writes what is left. */
    void finish() {
        if (filled > 0) {
            encodeBlock();
        }
        to.encode(context, stream, null, context.frame_size());
    }

    @Override
    public void close() {
        avutil.av_frame_free(block);
        avcodec.avcodec_free_context(context);
    }
}
