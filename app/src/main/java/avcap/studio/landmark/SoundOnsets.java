package avcap.studio.landmark;

import avcap.inference.features.Spectrogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where sounds begin: the peaks of the spectral flux, which is how much louder the bands of a log-mel spectrogram become from
 * one moment to the next, what becomes softer left out.
 *
 * @see <a href="https://www.dafx.de/paper-archive/2006/papers/p_133.pdf">Dixon, Onset detection revisited, DAFx 2006</a>
 */
public final class SoundOnsets {

    /** Rows between the two that are compared: their windows hardly overlap, so that a sudden sound is a full step. */
    private static final int LAG = 2;

    /** What is 60 dB below the loudest is silence, and its flutter nothing: in natural logarithms of power. */
    private static final double RANGE = 13.8;

    /** Mean rise of all bands below which nothing begins: a third of a decibel. */
    private static final double LEAST = .08;

    /** So many times what is usual around it. */
    private static final double PROMINENCE = 2.5;

    private static final double AROUND_SECONDS = .5;
    private static final double APART_SECONDS = .08;

    /** From the start of a row to the sound that made it the peak: rows are windows of 25 ms, 11 to 21 ms of them sound then. */
    private static final double INTO_THE_ROW = .009;

    private SoundOnsets() {}

    /** Seconds, in order, no two nearer than 80 ms; right to about a hundredth of a second. */
    public static List<Double> of(Spectrogram spectrogram) {
        double[] flux = flux(spectrogram);
        double hop = spectrogram.hopSeconds();
        int apart = Math.max(1, (int) Math.round(APART_SECONDS / hop));
        int around = Math.max(1, (int) Math.round(AROUND_SECONDS / hop));
        List<Double> onsets = new ArrayList<>();
        for (int row = 0; row < flux.length; row++) {
            if (flux[row] >= LEAST && isPeak(flux, row, apart) && isProminent(flux, row, around)) {
                onsets.add(row * hop + INTO_THE_ROW);
            }
        }
        return onsets;
    }

    private static double[] flux(Spectrogram spectrogram) {
        double floor = loudest(spectrogram) - RANGE;
        double[] flux = new double[spectrogram.frames()];
        for (int row = LAG; row < flux.length; row++) {
            double rise = 0;
            for (int band = 0; band < spectrogram.bands(); band++) {
                double now = Math.max(floor, spectrogram.at(row, band));
                rise += Math.max(0, now - Math.max(floor, spectrogram.at(row - LAG, band)));
            }
            flux[row] = rise / spectrogram.bands();
        }
        return flux;
    }

    private static double loudest(Spectrogram spectrogram) {
        double loudest = Double.NEGATIVE_INFINITY;
        for (float value : spectrogram.values()) {
            loudest = Math.max(loudest, value);
        }
        return loudest;
    }

    /** Of equal ones the first. */
    private static boolean isPeak(double[] flux, int row, int apart) {
        for (int other = Math.max(0, row - apart); other <= Math.min(flux.length - 1, row + apart); other++) {
            if (flux[other] > flux[row] || (other < row && flux[other] == flux[row])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isProminent(double[] flux, int row, int around) {
        double[] near = Arrays.copyOfRange(flux, Math.max(0, row - around), Math.min(flux.length, row + around + 1));
        Arrays.sort(near);
        return flux[row] >= PROMINENCE * near[near.length / 2];
    }
}
