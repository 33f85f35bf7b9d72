package avcap.studio.control;

import java.util.Locale;

/**
 * Where a ruler has ticks: a label every {@code step} seconds and finer ticks between them.
 *
 * @param step seconds between labels
 * @param parts how many fine steps a step has
 */
record Ticks(double step, int parts) {

    private static final double LABEL_PIXELS = 44;
    private static final double TICK_PIXELS = 4;
    private static final double[] STEPS = {
        .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600
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
        double time = n * step;
        if (time >= 60) {
            long whole = Math.round(time);
            return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
        }
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        return String.format(Locale.ROOT, "%." + decimals + "f", time);
    }
}
