package avcap.studio.control;

import avcap.inference.features.Spectrogram;
import avcap.inference.features.Stft;
import java.util.Arrays;

/**
 * Which values of a spectrogram get the first and the last colour.
 *
 * @param unit what the values are, for the read-out
 */
public record LevelRange(double floor, double top, Unit unit) {

    /** Decibels per unit of a natural logarithm of power. */
    public static final double DECIBELS = 10 / Math.log(10);

    private static final double SHOWN_DECIBELS = 80;

    /** What a value of the picture is. */
    public enum Unit {
        /** Natural logarithm of power, told in decibels. */
        LOG_POWER,
        /** Decibels relative to full scale. */
        FULL_SCALE,
        /** The network's own numbers. */
        NORMALISED
    }

    public LevelRange {
        if (!(floor < top)) {
            throw new IllegalArgumentException("No range from " + floor + " to " + top);
        }
    }

    /** One scale for the whole clip: its maximum on top and 80 dB below it. */
    public static LevelRange ofClip(Spectrogram spectrogram) {
        float top = -Float.MAX_VALUE;
        for (float value : spectrogram.values()) {
            top = Math.max(top, value);
        }
        double ceiling = spectrogram.values().length == 0 ? 0 : top;
        return new LevelRange(ceiling - SHOWN_DECIBELS / DECIBELS, ceiling, Unit.LOG_POWER);
    }

    /** Every level that sound can have, half a decibel a step. */
    public static LevelRange ofFullScale() {
        return new LevelRange(Stft.LOWEST_DECIBELS, Stft.LOWEST_DECIBELS + 127.5, Unit.FULL_SCALE);
    }

    /** So many decibels below the loudest level. */
    public static LevelRange below(double loudest, double decibels) {
        return new LevelRange(loudest - decibels, loudest, Unit.FULL_SCALE);
    }

    /** The scale of the normalised input: -2 to 2. */
    public static LevelRange ofModelInput() {
        return new LevelRange(-2, 2, Unit.NORMALISED);
    }

    /** The colour of each step of this range where another range is shown; its ends take whatever lies beyond. */
    public int[] palette(ColourMap map, LevelRange shown) {
        int[] palette = new int[256];
        Arrays.setAll(palette, step -> map.argb(shown.step((float) value(step))));
        return palette;
    }

    /** The step of 0 to 255 that a value is drawn with. */
    int step(float value) {
        double share = (value - floor) / (top - floor);
        return (int) Math.round(Math.max(0, Math.min(1, share)) * 255);
    }

    /** The value that a step stands for. */
    double value(int step) {
        return floor + (top - floor) * step / 255;
    }
}
