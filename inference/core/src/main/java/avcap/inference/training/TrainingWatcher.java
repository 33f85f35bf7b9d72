package avcap.inference.training;

import java.util.Map;

/** Told of every step of a run, on the run's thread. */
@FunctionalInterface
public interface TrainingWatcher {

    void stepped(StepReport report);

    /**
     * The model was judged on what it does not learn from.
     *
     * @param step steps made
     * @param figures by name
     * @param isBest whether it was never better
     */
    default void judged(int step, Map<String, Double> figures, boolean isBest) {}
}
