package avcap.inference.features;

import avcap.inference.media.Waveform;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Log-mel filter-bank energies exactly as {@code torchaudio.compliance.kaldi.fbank} computes them for the authors.
 *
 * <p>Windows of 25 ms every 10 ms at the sound's own rate (both cut to whole samples), symmetric Hann, pre-emphasis 0.97,
 * power spectrum, natural logarithm. Windows that would run past the end are dropped (Kaldi's {@code snip_edges}), so 10 s at
 * 16 kHz give 998 rows. Of several channels the first is heard, after the mean over <em>all</em> channels and samples is
 * taken off: that is the authors' rule; whoever wants a mono mix hands one in. Arithmetic is double throughout, so numbers
 * differ from the single-precision original by up to 0.01 where there is next to no energy.
 *
 * <p>Safe for use by many threads at once; keep one and reuse it, the tables for each sample rate are built once.
 *
 * @see <a href="https://arxiv.org/abs/2407.07801">AVCap, Interspeech 2024</a>; reference: dataloader.py, _wav2fbank
 */
public final class Fbank {

    private static final double WINDOW_MILLIS = 25;
    private static final double HOP_MILLIS = 10;
    private static final double PRE_EMPHASIS = 0.97;
    private static final double FLOOR = 1.1920928955078125e-07; // Single precision's epsilon, as in Kaldi.
    private static final double MEAN = -4.346;
    private static final double DEVIATION = 4.332;
    private static final int FALLBACK_ROWS = 512;
    private static final float FALLBACK_VALUE = 0.01f;

    /** What the padded end of a normalised spectrogram holds: a raw zero. */
    static final float PADDING = (float) (-MEAN / DEVIATION);

    private final int bands;
    private final Map<Integer, Plan> plans = new ConcurrentHashMap<>();

    /** @param bands mel bands, 128 for a base model */
    public Fbank(int bands) {
        if (bands <= 0) {
            throw new IllegalArgumentException("A filter bank needs at least one band, not " + bands);
        }
        this.bands = bands;
    }

    /** Whether the sound fills one window, and so has a spectrum. */
    public boolean hears(Waveform waveform) {
        return rows(waveform.length(), waveform.sampleRate()) > 0;
    }

    /** Rows that {@code samples} samples give, 0 if they do not fill one window. */
    public static int rows(int samples, int sampleRate) {
        int window = samplesIn(WINDOW_MILLIS, sampleRate);
        return samples < window ? 0 : 1 + (samples - window) / samplesIn(HOP_MILLIS, sampleRate);
    }

    /**
     * The spectrogram of a whole waveform, [rows × bands], not normalised.
     *
     * @throws IllegalArgumentException if the waveform is shorter than one window: ask {@link #hears(Waveform)} first
     */
    public Spectrogram of(Waveform waveform) {
        int rows = rows(waveform.length(), waveform.sampleRate());
        if (rows == 0) {
            throw new IllegalArgumentException(
                    "Sound of " + waveform.seconds() + " s is shorter than a window of " + WINDOW_MILLIS + " ms");
        }
        Plan plan = plans.computeIfAbsent(waveform.sampleRate(), rate -> new Plan(rate, bands));
        float[] values = new float[rows * bands];
        plan.fill(waveform.channel(0), meanOf(waveform), values, rows);
        return new Spectrogram(values, rows, bands, (double) plan.hop / waveform.sampleRate());
    }

    /** As {@link #of}, but sound too short for a window gives 512 rows of 0.01, as the authors' error path does. */
    public Spectrogram ofOrAuthorsFallback(Waveform waveform) {
        if (hears(waveform)) {
            return of(waveform);
        }
        float[] values = new float[FALLBACK_ROWS * bands];
        Arrays.fill(values, FALLBACK_VALUE);
        return new Spectrogram(values, FALLBACK_ROWS, bands, HOP_MILLIS / 1000);
    }

    /**
     * The weights of one mel band's triangle over the bins of the spectrum, the bin at half the rate left out.
     *
     * @param band from 0
     * @param sampleRate Hz; it decides how long a window is, and so how many bins there are
     */
    public double[] filter(int band, int sampleRate) {
        Plan plan = plans.computeIfAbsent(sampleRate, rate -> new Plan(rate, bands));
        double[] weights = new double[plan.fftSize / 2];
        for (int bin = 0; bin < weights.length; bin++) {
            weights[bin] = plan.bank.weight(band, bin);
        }
        return weights;
    }

    /** What digital silence is to the encoder. */
    static float silence() {
        return (float) ((Math.log(FLOOR) - MEAN) / DEVIATION);
    }

    /** What stands behind the end of a short clip. */
    static float padding() {
        return (float) ((0f - MEAN) / DEVIATION);
    }

    /**
     * What the encoder eats: the first {@code rows} rows, padded at the end with raw zeros, then {@code (x + 4.346) / 4.332}
     * for every value, padding included.
     *
     * @return [rows × bands], row-major
     */
    public static float[] normalise(Spectrogram spectrogram, int rows) {
        float[] values = Arrays.copyOf(spectrogram.values(), rows * spectrogram.bands());
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((values[i] - MEAN) / DEVIATION);
        }
        return values;
    }

    /** Kaldi cuts to whole samples: 44.1 kHz gives windows of 1102 and steps of 441. */
    private static int samplesIn(double millis, int sampleRate) {
        return Math.max(1, (int) (sampleRate * millis * 0.001));
    }

    private static double meanOf(Waveform waveform) {
        double sum = 0;
        for (int c = 0; c < waveform.channelCount(); c++) {
            for (float sample : waveform.channel(c)) {
                sum += sample;
            }
        }
        return sum / ((double) waveform.channelCount() * waveform.length());
    }

    /** Everything that depends on the sample rate alone; read only once built. */
    private static final class Plan {
        private final int hop;
        private final int bands;
        private final int fftSize;
        private final double[] window;
        private final MelBank bank;
        private final DoubleFFT_1D fft;

        Plan(int sampleRate, int bands) {
            this.bands = bands;
            hop = samplesIn(HOP_MILLIS, sampleRate);
            window = hann(samplesIn(WINDOW_MILLIS, sampleRate));
            fftSize = Math.max(2, Integer.highestOneBit(2 * window.length - 1));
            bank = MelBank.of(bands, fftSize, sampleRate);
            fft = new DoubleFFT_1D(fftSize);
        }

        void fill(float[] samples, double mean, float[] values, int rows) {
            double[] buffer = new double[fftSize];
            double[] power = new double[fftSize / 2];
            for (int row = 0; row < rows; row++) {
                frame(samples, row * hop, mean, buffer);
                fft.realForward(buffer);
                power(buffer, power);
                for (int band = 0; band < bands; band++) {
                    values[row * bands + band] = (float) Math.log(Math.max(bank.energy(band, power), FLOOR));
                }
            }
        }

        private void frame(float[] samples, int start, double mean, double[] buffer) {
            double sum = 0;
            for (int i = 0; i < window.length; i++) {
                buffer[i] = samples[start + i] - mean;
                sum += buffer[i];
            }
            double offset = sum / window.length;
            // From the end, so that each sample's predecessor is still unweighted; the first is its own predecessor.
            for (int i = window.length - 1; i > 0; i--) {
                buffer[i] = window[i] * (buffer[i] - offset - PRE_EMPHASIS * (buffer[i - 1] - offset));
            }
            buffer[0] = window[0] * (1 - PRE_EMPHASIS) * (buffer[0] - offset);
            Arrays.fill(buffer, window.length, fftSize, 0);
        }

        /** JTransforms packs real parts at even places, imaginary at odd; place 1 is the bin at half the rate, unused. */
        private static void power(double[] spectrum, double[] power) {
            power[0] = spectrum[0] * spectrum[0];
            for (int bin = 1; bin < power.length; bin++) {
                double real = spectrum[2 * bin];
                double imaginary = spectrum[2 * bin + 1];
                power[bin] = real * real + imaginary * imaginary;
            }
        }

        private static double[] hann(int length) {
            double[] window = new double[length];
            for (int i = 0; i < length; i++) {
                window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (length - 1));
            }
            return window;
        }
    }
}
