package avcap.studio.control;

import avcap.inference.features.Samples;
import java.util.ArrayList;
import java.util.List;

/** Smallest and largest sample of ever longer stretches, so that a wave of any length is drawn in the same time. */
public final class Peaks {

    private static final int FIRST_BLOCK = 64;
    private static final int PIECE = FIRST_BLOCK * 1024;

    private final Samples sound;
    private final List<float[]> levels = new ArrayList<>();
    private final float loudest;

    /** Reads all of the samples once, and a few of them again where a wave is drawn that close. */
    public Peaks(Samples sound) {
        this.sound = sound;
        levels.add(blocks(sound));
        while (levels.get(levels.size() - 1).length > 4) {
            levels.add(pairs(levels.get(levels.size() - 1)));
        }
        float most = 0;
        for (float extreme : levels.get(levels.size() - 1)) {
            most = Math.max(most, Math.abs(extreme));
        }
        this.loudest = most;
    }

    private static float[] blocks(Samples sound) {
        float[] blocks = new float[2 * (int) ((sound.length() + FIRST_BLOCK - 1) / FIRST_BLOCK)];
        float[] piece = new float[PIECE];
        int block = 0;
        for (long from = 0; from < sound.length(); from += PIECE) {
            int count = (int) Math.min(PIECE, sound.length() - from);
            sound.read(from, piece, 0, count);
            for (int first = 0; first < count; first += FIRST_BLOCK) {
                extremes(piece, first, Math.min(count, first + FIRST_BLOCK), blocks, 2 * block++);
            }
        }
        return blocks;
    }

    private static void extremes(float[] samples, int first, int last, float[] into, int at) {
        float low = samples[first];
        float high = low;
        for (int i = first + 1; i < last; i++) {
            low = Math.min(low, samples[i]);
            high = Math.max(high, samples[i]);
        }
        into[at] = low;
        into[at + 1] = high;
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
        return sound.seconds();
    }

    public int sampleRate() {
        return sound.sampleRate();
    }

    /** Bytes that all levels take, without the samples. */
    public long bytes() {
        return levels.stream().mapToLong(level -> 4L * level.length).sum();
    }

    /** The samples themselves, from one on. */
    public float[] samples(long from, int count) {
        float[] samples = new float[count];
        sound.read(from, samples, 0, count);
        return samples;
    }

    /**
     * {smallest, largest} sample of each of {@code columns} stretches from {@code start} to {@code end} seconds, one pair after the
     * other; {0, 0} outside the sound.
     */
    public float[] across(double start, double end, int columns) {
        float[] pairs = new float[2 * columns];
        double perColumn = (end - start) / columns * sound.sampleRate();
        double first = start * sound.sampleRate();
        if (perColumn >= 2 * FIRST_BLOCK) {
            int level = Math.min(
                    levels.size() - 1,
                    30 - Integer.numberOfLeadingZeros((int) Math.min(1 << 30, perColumn / FIRST_BLOCK)));
            level = Math.max(0, level);
            for (int i = 0; i < columns; i++) {
                fromLevel(levels.get(level), FIRST_BLOCK << level, first + i * perColumn, perColumn, pairs, 2 * i);
            }
        } else {
            fromSamples(first, perColumn, pairs);
        }
        return pairs;
    }

    private void fromLevel(float[] level, int block, double from, double length, float[] pairs, int at) {
        long first = (long) Math.floor(from);
        long last = Math.min(sound.length(), Math.max(first + 1, (long) Math.ceil(from + length)));
        if (first < 0 || first >= last) {
            return;
        }
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int i = (int) (first / block); i <= (last - 1) / block && 2 * i < level.length; i++) {
            low = Math.min(low, level[2 * i]);
            high = Math.max(high, level[2 * i + 1]);
        }
        pairs[at] = low;
        pairs[at + 1] = high;
    }

    private void fromSamples(double first, double perColumn, float[] pairs) {
        int columns = pairs.length / 2;
        long begin = (long) Math.floor(first);
        float[] samples = samples(begin, (int) Math.ceil(columns * perColumn) + 2);
        for (int i = 0; i < columns; i++) {
            int from = (int) (Math.floor(first + i * perColumn) - begin);
            int to = Math.max(from + 1, (int) (Math.ceil(first + (i + 1) * perColumn) - begin));
            extremes(samples, from, Math.min(samples.length, to), pairs, 2 * i);
        }
    }
}
