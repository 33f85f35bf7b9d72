package avcap.inference.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * A decoded frame of sound into floats in [-1, 1], whatever way it is stored.
 *
 * <p>16-bit samples are divided by 32768 exactly, as torchaudio does.
 */
final class DecodedSamples {

    private DecodedSamples() {}

    /** [channels][samples] */
    static float[][] of(AVFrame frame, int channels) {
        int format = frame.format();
        boolean planar = avutil.av_sample_fmt_is_planar(format) != 0;
        int packed = avutil.av_get_packed_sample_fmt(format);
        int bytes = avutil.av_get_bytes_per_sample(format);
        int count = frame.nb_samples();
        float[][] samples = new float[channels][count];
        for (int c = 0; c < channels; c++) {
            BytePointer plane = frame.extended_data(planar ? c : 0);
            int size = count * bytes * (planar ? 1 : channels);
            ByteBuffer buffer = plane.capacity(size).asByteBuffer().order(ByteOrder.nativeOrder());
            int step = planar ? bytes : bytes * channels;
            int first = planar ? 0 : bytes * c;
            for (int i = 0; i < count; i++) {
                samples[c][i] = sample(buffer, packed, first + i * step);
            }
        }
        return samples;
    }

    private static float sample(ByteBuffer buffer, int packed, int at) {
        if (packed == avutil.AV_SAMPLE_FMT_FLT) {
            return buffer.getFloat(at);
        }
        if (packed == avutil.AV_SAMPLE_FMT_S16) {
            return buffer.getShort(at) / 32768f;
        }
        if (packed == avutil.AV_SAMPLE_FMT_S32) {
            return (float) (buffer.getInt(at) / 0x1p31);
        }
        if (packed == avutil.AV_SAMPLE_FMT_U8) {
            return ((buffer.get(at) & 0xff) - 128) / 128f;
        }
        if (packed == avutil.AV_SAMPLE_FMT_DBL) {
            return (float) buffer.getDouble(at);
        }
        if (packed == avutil.AV_SAMPLE_FMT_S64) {
            return (float) (buffer.getLong(at) / 0x1p63);
        }
        throw new IllegalStateException(String.format(Locale.ROOT, "Unknown sample format %d", packed));
    }
}
