package avcap.studio.library;

/** Waits until a person stops typing a query; each new wait takes the place of the one before. */
@FunctionalInterface
public interface Rest {

    /** Runs an action after a short rest, unless another is asked for before. */
    void before(Runnable action);
}
