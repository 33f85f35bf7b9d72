package avcap.inference.features;

import avcap.inference.media.Waveform;
import java.util.Arrays;

/** One channel of sound, wherever it is kept, to be read a stretch at a time. Safe for use by many threads. */
public interface Samples {

    /** Samples a second. */
    int sampleRate();

    /** How many there are. */
    long length();

    /**
     * Reads a stretch in [-1, 1]; what lies before the first or after the last sample is silence.
     *
     * @param from the first sample that is wanted; may be negative
     * @param into where they go, from {@code at} on
     * @param count how many are wanted
     */
    void read(long from, float[] into, int at, int count);

    default double seconds() {
        return (double) length() / sampleRate();
    }

    /** The first channel of a waveform, not copied. */
    static Samples of(Waveform waveform) {
        float[] samples = waveform.channel(0);
        return new Samples() {
            @Override
            public int sampleRate() {
                return waveform.sampleRate();
            }

            @Override
            public long length() {
                return samples.length;
            }

            @Override
            public void read(long from, float[] into, int at, int count) {
                int before = (int) Math.max(0, Math.min(count, -from));
                long inside = Math.max(0, Math.min(count - before, samples.length - Math.max(0, from)));
                Arrays.fill(into, at, at + before, 0);
                if (inside > 0) {
                    System.arraycopy(samples, (int) Math.max(0, from), into, at + before, (int) inside);
                }
                Arrays.fill(into, at + before + (int) inside, at + count, 0);
            }
        };
    }
}
