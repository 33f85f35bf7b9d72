package avcap.inference.media;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** One channel from one sample rate to another, piece by piece, by FFmpeg's windowed-sinc filter. */
final class Resampler implements AutoCloseable {

    private final SwrContext context;

    Resampler(int fromRate, int toRate) {
        context = swresample.swr_alloc();
        try (AVChannelLayout mono = new AVChannelLayout()) {
            avutil.av_channel_layout_default(mono, 1);
            int floats = avutil.AV_SAMPLE_FMT_FLTP;
            int made = swresample.swr_alloc_set_opts2(context, mono, floats, toRate, mono, floats, fromRate, 0, null);
            if (made < 0 || swresample.swr_init(context) < 0) {
                swresample.swr_free(context);
                throw new IllegalArgumentException("Cannot resample from " + fromRate + " to " + toRate + " Hz");
            }
        }
    }

    /** What the filter gives out after these samples; some stay inside until more come, or the end. */
    float[] resample(float[] samples) {
        try (FloatPointer in = new FloatPointer(samples)) {
            return convert(in, samples.length);
        }
    }

    /** What stayed inside the filter. */
    float[] end() {
        try (FloatPointer none = new FloatPointer()) {
            return convert(none, 0);
        }
    }

    private float[] convert(FloatPointer in, int count) {
        int room = Math.max(16, swresample.swr_get_out_samples(context, count));
        try (FloatPointer out = new FloatPointer(room);
                PointerPointer<FloatPointer> outs = new PointerPointer<>(1);
                PointerPointer<FloatPointer> ins = new PointerPointer<>(1)) {
            outs.put(0, out);
            ins.put(0, in);
            int made = swresample.swr_convert(context, outs, room, count == 0 ? null : ins, count);
            float[] samples = new float[Math.max(0, made)];
            out.get(samples);
            return samples;
        }
    }

    @Override
    public void close() {
        swresample.swr_free(context);
    }
}
