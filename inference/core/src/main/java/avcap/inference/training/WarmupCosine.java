package avcap.inference.training;

/**
 * The authors' learning rate (model.md §6): linear from a start to a peak, then half a cosine down to a final rate.
 *
 * <p>Past the last step the cosine rises again, as theirs does; their runs never get there.
 *
 * @param start rate of step 0
 * @param peak rate of the first step after the warm-up
 * @param last lowest rate after the peak
 * @param warmupSteps steps of the linear part
 * @param steps of the whole run, the warm-up included
 */
public record WarmupCosine(double start, double peak, double last, int warmupSteps, int steps) {

    /** The rate of a step, 0 first. */
    public double rate(int step) {
        if (step < warmupSteps) {
            return start + (double) step / warmupSteps * (peak - start);
        }
        double done = (double) (step - warmupSteps) / (steps - warmupSteps);
        return Math.max(last, last + (peak - last) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }
}
