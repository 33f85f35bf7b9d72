package avcap.studio.control;

import java.util.ArrayList;
import java.util.List;

/** Smallest and largest sample of ever longer stretches, so that a wave of any length is drawn in the same time. */
public final class Peaks {

    private static final int FIRST_BLOCK = 32;

    private final float[] samples;
    private final int sampleRate;
    private final List<float[]> levels = new ArrayList<>();
    private final float loudest;

    /** Looks at the samples without copying them: mono, in [-1, 1]. */
    public Peaks(float[] samples, int sampleRate) {
        this.samples = samples;
        this.sampleRate = sampleRate;
        levels.add(blocks(samples));
        while (levels.get(levels.size() - 1).length > 4) {
            levels.add(pairs(levels.get(levels.size() - 1)));
        }
        float most = 0;
        for (float sample : samples) {
            most = Math.max(most, Math.abs(sample));
        }
        this.loudest = most;
    }

    private static float[] blocks(float[] samples) {
        int count = (samples.length + FIRST_BLOCK - 1) / FIRST_BLOCK;
        float[] blocks = new float[2 * count];
        for (int block = 0; block < count; block++) {
            float low = samples[block * FIRST_BLOCK];
            float high = low;
            for (int i = block * FIRST_BLOCK; i < Math.min(samples.length, (block + 1) * FIRST_BLOCK); i++) {
                low = Math.min(low, samples[i]);
                high = Math.max(high, samples[i]);
            }
            blocks[2 * block] = low;
            blocks[2 * block + 1] = high;
        }
        return blocks;
    }

    private static float[] pairs(float[] finer) {
        int count = (finer.length / 2 + 1) / 2;
        float[] pairs = new float[2 * count];
        for (int i = 0; i < count; i++) {
            int second = Math.min(finer.length / 2 - 1, 2 * i + 1);
            pairs[2 * i] = Math.min(finer[4 * i], finer[2 * second]);
            pairs[2 * i + 1] = Math.max(finer[4 * i + 1], finer[2 * second + 1]);
        }
        return pairs;
    }

    /** The largest absolute sample. */
    public float loudest() {
        return loudest;
    }

    public double seconds() {
        return (double) samples.length / sampleRate;
    }

    /** {smallest, largest} sample from {@code from} to {@code to} seconds; {0, 0} outside the sound. */
    public float[] between(double from, double to) {
        int first = (int) Math.max(0, Math.floor(from * sampleRate));
        int last = (int) Math.min(samples.length, Math.max(first + 1, Math.ceil(to * sampleRate)));
        if (first >= last) {
            return new float[2];
        }
        if (last - first < 2 * FIRST_BLOCK) {
            return extremes(first, last);
        }
        int level = Math.min(levels.size() - 1, 31 - Integer.numberOfLeadingZeros((last - first) / FIRST_BLOCK) - 1);
        return extremes(levels.get(Math.max(0, level)), first, last, FIRST_BLOCK << Math.max(0, level));
    }

    private float[] extremes(int first, int last) {
        float low = samples[first];
        float high = low;
        for (int i = first; i < last; i++) {
            low = Math.min(low, samples[i]);
            high = Math.max(high, samples[i]);
        }
        return new float[] {low, high};
    }

    private static float[] extremes(float[] level, int first, int last, int block) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int i = first / block; i <= (last - 1) / block && 2 * i < level.length; i++) {
            low = Math.min(low, level[2 * i]);
            high = Math.max(high, level[2 * i + 1]);
        }
        return new float[] {low, high};
    }
}
