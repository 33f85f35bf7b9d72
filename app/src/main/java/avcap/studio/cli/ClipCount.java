package avcap.studio.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** How many clips a command line names: counted in the background, so that the first is captioned meanwhile. */
final class ClipCount implements AutoCloseable {

    private volatile boolean isClosed;
    private final CompletableFuture<Long> count;

    private ClipCount(List<Path> named) {
        count = CompletableFuture.supplyAsync(() -> count(named));
    }

    static ClipCount of(List<Path> named) {
        return new ClipCount(named);
    }

    private long count(List<Path> named) {
        ClipFiles files = new ClipFiles(named, complaint -> {}); // Whoever captions them complains.
        long clips = 0;
        while (!isClosed && files.hasNext()) {
            files.next();
            clips++;
        }
        return clips;
    }

    /** Empty until all folders were looked into. */
    OptionalLong get() {
        return count.isDone() && !count.isCompletedExceptionally()
                ? OptionalLong.of(count.join())
                : OptionalLong.empty();
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
