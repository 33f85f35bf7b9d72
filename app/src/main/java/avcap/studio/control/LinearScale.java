package avcap.studio.control;

import java.util.stream.IntStream;

/**
 * Rows of one width in hertz, the bins of a Fourier transform or groups of them.
 *
 * @param highest Hz at the top: half the sample rate
 */
public record LinearScale(double highest) implements FrequencyScale {

    private static final int[] STEPS = {500, 1000, 2000, 5000, 10_000};
    private static final int MOST_LINES = 4;

    @Override
    public double heightOf(double hertz) {
        return Math.max(0, Math.min(1, hertz / highest));
    }

    @Override
    public double hertzAt(double height) {
        return height * highest;
    }

    @Override
    public double[] lines() {
        int step = IntStream.of(STEPS)
                .filter(hertz -> highest / hertz <= MOST_LINES)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
        int count = (int) Math.ceil(highest / step) - 1;
        return IntStream.range(0, count)
                .mapToDouble(i -> (double) (count - i) * step)
                .toArray();
    }
}
