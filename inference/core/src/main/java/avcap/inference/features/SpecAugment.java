package avcap.inference.features;

import java.util.SplittableRandom;

/**
 * What the authors do to a spectrogram in training, so that no two passes over a clip are alike (model.md §7): one band of
 * frequencies and one stretch of time hidden, then noise, then a circular shift in time.
 *
 * <p>They hide before normalising, with raw zeros as at the padded end; the same numbers come of hiding afterwards with what a
 * raw zero becomes, which is done here. Widths and places follow torchaudio's integer rules: width {@code int(u)}, start
 * {@code int(v)}, with {@code u} uniform below the largest width and {@code v} uniform below what {@code u} leaves free.
 *
 * @see <a href="https://arxiv.org/abs/1904.08779">SpecAugment, Interspeech 2019</a>; reference: dataloader.py, __getitem__
 * @param frequencyMask most bands hidden, 0 for none
 * @param timeMask most rows hidden, 0 for none
 * @param noise whether uniform noise of a random strength, up to 0.1, is added to the normalised values
 * @param roll whether the rows are shifted round by a random number of them; wrong for captions that tell an order
 */
public record SpecAugment(int frequencyMask, int timeMask, boolean noise, boolean roll) {

    private static final double LOUDEST_NOISE = 10; // the noise's strength is a uniform number over this

    /** Nothing is done. */
    public static SpecAugment none() {
        return new SpecAugment(0, 0, false, false);
    }

    public boolean isNone() {
        return equals(none());
    }

    /**
     * A changed copy.
     *
     * @param normalised [rows × bands], padded and normalised
     */
    public float[] of(float[] normalised, int bands, SplittableRandom random) {
        float[] values = normalised.clone();
        int rows = values.length / bands;
        if (frequencyMask > 0) {
            int[] hidden = stretch(bands, frequencyMask, random);
            for (int row = 0; row < rows; row++) {
                hide(values, row * bands + hidden[0], row * bands + hidden[1]);
            }
        }
        if (timeMask > 0) {
            int[] hidden = stretch(rows, timeMask, random);
            hide(values, hidden[0] * bands, hidden[1] * bands);
        }
        if (noise) {
            double strength = random.nextDouble() / LOUDEST_NOISE;
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (random.nextDouble() * strength);
            }
        }
        return roll ? rolled(values, random.nextInt(-rows, rows) * bands) : values;
    }

    /** First hidden, first shown again. */
    static int[] stretch(int size, int most, SplittableRandom random) {
        double width = random.nextDouble() * Math.min(most, size);
        int start = (int) (random.nextDouble() * (size - width));
        return new int[] {start, start + (int) width};
    }

    private static void hide(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Fbank.PADDING;
        }
    }

    private static float[] rolled(float[] values, int by) {
        float[] rolled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rolled[Math.floorMod(i + by, values.length)] = values[i];
        }
        return rolled;
    }
}
