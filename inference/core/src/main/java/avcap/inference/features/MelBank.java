package avcap.inference.features;

/**
 * Triangular filters, evenly spaced and linear on the mel scale {@code 1127 ln(1 + f / 700)}, as Kaldi builds them.
 *
 * <p>Only the non-zero weights are kept. The bin at half the sample rate takes no part. A filter narrower than the distance of
 * two bins can be empty: at 16 kHz with 128 bands that is filter 3.
 */
final class MelBank {

    private static final double LOWEST_HERTZ = 20;

    /** Of each filter, its first bin. */
    private final int[] first;

    /** Of each filter, the weights from its first bin on; an empty filter has none. */
    private final double[][] weights;

    private MelBank(int[] first, double[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    static MelBank of(int bands, int fftSize, int sampleRate) {
        double low = mel(LOWEST_HERTZ);
        double step = (mel(sampleRate / 2.0) - low) / (bands + 1);
        double[] melOfBin = new double[fftSize / 2];
        for (int bin = 0; bin < melOfBin.length; bin++) {
            melOfBin[bin] = mel((double) sampleRate / fftSize * bin);
        }
        int[] first = new int[bands];
        double[][] weights = new double[bands][];
        for (int band = 0; band < bands; band++) {
            double left = low + band * step;
            int from = firstAbove(melOfBin, left);
            int to = firstAbove(melOfBin, left + 2 * step);
            first[band] = from;
            weights[band] = new double[to - from];
            for (int bin = from; bin < to; bin++) {
                double rising = (melOfBin[bin] - left) / step;
                weights[band][bin - from] = Math.max(0, Math.min(rising, 2 - rising));
            }
        }
        return new MelBank(first, weights);
    }

    /** The weight of a bin in a band's filter. */
    double weight(int band, int bin) {
        int place = bin - first[band];
        return place >= 0 && place < weights[band].length ? weights[band][place] : 0;
    }

    /** The energy in one band. */
    double energy(int band, double[] power) {
        double[] filter = weights[band];
        int bin = first[band];
        double sum = 0;
        for (double weight : filter) {
            sum += weight * power[bin++];
        }
        return sum;
    }

    /** The same of a spectrum in single precision. */
    double energy(int band, float[] power) {
        double[] filter = weights[band];
        int bin = first[band];
        double sum = 0;
        for (double weight : filter) {
            sum += weight * power[bin++];
        }
        return sum;
    }

    /** Where a band's filter has its peak, Hz. */
    static double middleHertz(int band, int bands, int sampleRate) {
        double low = mel(LOWEST_HERTZ);
        double step = (mel(sampleRate / 2.0) - low) / (bands + 1);
        return 700 * Math.expm1((low + (band + 1) * step) / 1127);
    }

    /**
     * Which filters hear anything between two frequencies, the edges rounded outwards: a filter whose triangle only just
     * reaches in is among them.
     *
     * @param lowHertz where the frequencies begin
     * @param highHertz where they end, at least the other
     */
    static MelRange between(double lowHertz, double highHertz, int bands, int sampleRate) {
        double low = mel(LOWEST_HERTZ);
        double step = (mel(sampleRate / 2.0) - low) / (bands + 1);
        // Filter b stands on low + b * step to low + (b + 2) * step.
        double first = Math.floor((mel(lowHertz) - low) / step - 2) + 1;
        double last = Math.ceil((mel(highHertz) - low) / step);
        int from = (int) Math.max(0, Math.min(first, bands));
        return new MelRange(from, (int) Math.max(from, Math.min(last, bands)));
    }

    private static int firstAbove(double[] ascending, double bound) {
        int i = 0;
        while (i < ascending.length && ascending[i] <= bound) {
            i++;
        }
        return i;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }
}
