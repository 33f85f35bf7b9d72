package avcap.studio.work;

/** Waits until a person stops typing; each new wait takes the place of the one before. */
@FunctionalInterface
public interface Pause {

    /** Runs an action after a short rest, unless another is asked for before. */
    void before(Runnable action);

    /** For tests: no rest at all. */
    static Pause none() {
        return Runnable::run;
    }
}
