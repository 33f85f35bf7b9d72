package avcap.inference.caption;

import ai.djl.ndarray.NDManager;
import avcap.inference.features.AvInput;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.progress.Progress;

/**
 * Times the two halves of captioning a clip with any number of threads, whatever the captioner's settings say.
 *
 * @param captioner used by nobody else meanwhile
 * @param start number of the piece that captions begin with
 */
record ClipTiming(AvCapCaptioner captioner, AvInput input, int start) {

    /** Nanoseconds from features to what the words look at. */
    long encode(int threads) {
        try (NDManager scope = captioner.newScope()) {
            long begin = System.nanoTime();
            captioner.encode(input, scope, Tap.NONE, threads).await();
            return System.nanoTime() - begin;
        }
    }

    /** Nanoseconds of a search on a clip that is encoded already. */
    long search(int threads) {
        Prefix prefix = captioner.prefix(input, Progress.none());
        prefix.await();
        long begin = System.nanoTime();
        captioner.best(prefix, new int[] {start}, SearchOptions.defaults(), threads, Progress.none());
        return System.nanoTime() - begin;
    }
}
