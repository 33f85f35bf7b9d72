package avcap.inference.features;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Short-time Fourier transform for the eye: levels in decibels relative to full scale, on a linear or a mel scale.
 *
 * <p>A sine of full scale at the middle of a bin has 0 dB. Windows are symmetric Hann and lie around the middle of their column,
 * so that a sound stays in its place whatever the window's length; before the first and after the last sample is silence. Nothing
 * is emphasised and nothing normalised: this is not what the model is given, which is {@link Fbank}'s.
 *
 * <p>Holds no state between calls; for one thread at a time.
 */
public final class Stft {

    /** The lowest level there is, dB. */
    public static final double LOWEST_DECIBELS = -128;

    /** More bins than this are joined, the loudest of each group: no screen shows more rows. */
    private static final int MOST_ROWS = 256;

    private static final double DECIBELS = 10 / Math.log(10);
    private static final double FLOOR = Math.pow(10, LOWEST_DECIBELS / 10);

    private final int hop;
    private final int rows;
    private final float[] window;
    private final float[] buffer;
    private final float[] power;
    private final FloatFFT_1D fft;
    private final double perFullScale;
    private final Rows bands;
    private float[] stretch = new float[0];

    @FunctionalInterface
    private interface Rows {

        /** The energy of a row. */
        double energy(int row, float[] power);
    }

    private Stft(int sampleRate, double windowSeconds, double hopSeconds, int melBands) {
        this.hop = samples(hopSeconds, sampleRate);
        this.window = hann(Math.max(2, samples(windowSeconds, sampleRate)));
        int size = Math.max(2, Integer.highestOneBit(2 * window.length - 1));
        this.buffer = new float[size];
        this.power = new float[size / 2];
        this.fft = new FloatFFT_1D(size);
        double sum = 0;
        for (float weight : window) {
            sum += weight;
        }
        this.perFullScale = 4 / (sum * sum);
        this.rows = melBands > 0 ? melBands : Math.min(MOST_ROWS, power.length);
        this.bands = melBands > 0 ? mel(melBands, size, sampleRate) : linear(power.length / rows);
    }

    /** Rows of one width in hertz, from 0 to half the sample rate. */
    public static Stft linear(int sampleRate, double windowSeconds, double hopSeconds) {
        return new Stft(sampleRate, windowSeconds, hopSeconds, 0);
    }

    /** Rows of one width in mel, from 20 Hz to half the sample rate, as the model's filter bank has them. */
    public static Stft mel(int sampleRate, double windowSeconds, double hopSeconds, int bands) {
        if (bands <= 0) {
            throw new IllegalArgumentException("A mel scale needs at least one band, not " + bands);
        }
        return new Stft(sampleRate, windowSeconds, hopSeconds, bands);
    }

    private static int samples(double seconds, int sampleRate) {
        return Math.max(1, (int) Math.round(seconds * sampleRate));
    }

    private static float[] hann(int length) {
        float[] window = new float[length];
        for (int i = 0; i < length; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / (length - 1)));
        }
        return window;
    }

    private static Rows linear(int group) {
        return (row, power) -> {
            float most = 0;
            for (int bin = row * group; bin < (row + 1) * group; bin++) {
                most = Math.max(most, power[bin]);
            }
            return most;
        };
    }

    /** A filter narrower than the distance of two bins would be empty or see half of one: it takes what lies at its middle. */
    private static Rows mel(int bands, int size, int sampleRate) {
        MelBank bank = MelBank.of(bands, size, sampleRate);
        double[] middle = new double[bands];
        for (int band = 0; band < bands; band++) {
            double sum = 0;
            for (int bin = 0; bin < size / 2; bin++) {
                sum += bank.weight(band, bin);
            }
            middle[band] = sum < 1 ? MelBank.middleHertz(band, bands, sampleRate) * size / sampleRate : -1;
        }
        return (band, power) -> middle[band] < 0 ? bank.energy(band, power) : between(power, middle[band]);
    }

    private static double between(float[] power, double bin) {
        int below = Math.max(0, Math.min(power.length - 2, (int) bin));
        double share = Math.max(0, Math.min(1, bin - below));
        return power[below] + (power[below + 1] - power[below]) * share;
    }

    public int rows() {
        return rows;
    }

    /** Samples from one column to the next. */
    public int hop() {
        return hop;
    }

    /** Columns that cover this many samples. */
    public long columns(long samples) {
        return (samples + hop - 1) / hop;
    }

    /**
     * Levels of some columns in a row.
     *
     * @param first the first column
     * @param columns how many
     * @param into [columns × rows], dB, at least {@link #LOWEST_DECIBELS}; the lowest frequency first
     */
    public void levels(Samples sound, long first, int columns, float[] into) {
        int length = (columns - 1) * hop + window.length;
        stretch = stretch.length < length ? new float[length] : stretch;
        sound.read(first * hop + hop / 2 - window.length / 2, stretch, 0, length);
        for (int column = 0; column < columns; column++) {
            transform(column * hop);
            for (int row = 0; row < rows; row++) {
                double energy = bands.energy(row, power) * perFullScale;
                into[column * rows + row] = (float) (DECIBELS * Math.log(Math.max(FLOOR, energy)));
            }
        }
    }

    private void transform(int from) {
        for (int i = 0; i < window.length; i++) {
            buffer[i] = window[i] * stretch[from + i];
        }
        Arrays.fill(buffer, window.length, buffer.length, 0);
        fft.realForward(buffer);
        power[0] = buffer[0] * buffer[0];
        for (int bin = 1; bin < power.length; bin++) {
            power[bin] = buffer[2 * bin] * buffer[2 * bin] + buffer[2 * bin + 1] * buffer[2 * bin + 1];
        }
    }
}
