package avcap.studio.control;

import java.util.Arrays;

/**
 * Where a frequency lies among mel bands spaced as Kaldi spaces them.
 *
 * @param bands number of triangular filters
 * @param lowest Hz, left foot of the first filter
 * @param highest Hz, right foot of the last filter
 */
public record MelScale(int bands, double lowest, double highest) implements FrequencyScale {

    private static final double[] LINES = {10_000, 3000, 1000, 300};

    /** The scale of the model's filter bank: 20 Hz to half of 16 kHz. */
    public static MelScale ofModel(int bands) {
        return new MelScale(bands, 20, 8000);
    }

    @Override
    public double heightOf(double hertz) {
        double band = (mel(hertz) - mel(lowest)) / bandWidth() - 1;
        return Math.max(0, Math.min(1, (band + .5) / bands));
    }

    @Override
    public double hertzAt(double height) {
        double mel = mel(lowest) + (height * bands + .5) * bandWidth();
        return 700 * Math.expm1(mel / 1127);
    }

    @Override
    public double[] lines() {
        return Arrays.stream(LINES).filter(hertz -> hertz < highest).toArray();
    }

    /** The band at a height of 0 to 1. */
    public int bandAt(double height) {
        return Math.max(0, Math.min(bands - 1, (int) (height * bands)));
    }

    private double bandWidth() {
        return (mel(highest) - mel(lowest)) / (bands + 1);
    }

    private static double mel(double hertz) {
        return 1127 * Math.log1p(hertz / 700);
    }
}
