package avcap.studio.work;

import avcap.inference.progress.Progress;

/** What a job does, away from the window's thread; it may fail with a sentence for the user. */
@FunctionalInterface
public interface Task<T> {

    /**
     * Does it.
     *
     * @param progress told how far it has come, asked whether to stop
     */
    T run(Progress progress) throws Exception;
}
