package avcap.inference.training;

/** Told of every step of a run, on the run's thread. */
@FunctionalInterface
public interface TrainingWatcher {

    void stepped(StepReport report);

    /** The model was judged on what it does not learn from. */
    default void judged(Judgement judgement) {}
}
