package avcap.studio.control;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a ruler has ticks: a label every {@code step} seconds and finer ticks between them.
 *
 * @param step seconds between labels
 * @param parts how many fine steps a step has
 */
record Ticks(double step, int parts) {

    private static final double LABEL_PIXELS = 44;
    private static final double TICK_PIXELS = 4;
    private static final int MINUTE = 60;
    private static final double[] STEPS = {
        .00002, .00005, .0001, .0002, .0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5, 10, 15, 30, 60, 120,
        300, 600, 900, 1800, 3600
    };
    private static final int[] PARTS = {10, 5, 2, 1};

    /** The closest ticks that still leave room for their labels. */
    static Ticks at(double pixelsPerSecond) {
        double step = STEPS[STEPS.length - 1];
        for (double candidate : STEPS) {
            if (candidate * pixelsPerSecond >= LABEL_PIXELS) {
                step = candidate;
                break;
            }
        }
        for (int parts : PARTS) {
            if (step / parts * pixelsPerSecond >= TICK_PIXELS) {
                return new Ticks(step, parts);
            }
        }
        return new Ticks(step, 1);
    }

    double fineStep() {
        return step / parts;
    }

    /** The n-th label counted from the start of the clip: seconds, or minutes and seconds from one minute on. */
    String label(long n) {
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        BigDecimal time = BigDecimal.valueOf(n * step).setScale(decimals, RoundingMode.HALF_UP);
        if (time.intValue() < MINUTE) {
            return time.toPlainString();
        }
        BigDecimal[] parts = time.divideAndRemainder(BigDecimal.valueOf(MINUTE));
        String seconds = parts[1].setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return parts[0].intValue() + ":" + (parts[1].intValue() < 10 ? "0" : "") + seconds;
    }
}
