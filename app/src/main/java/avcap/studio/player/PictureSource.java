package avcap.studio.player;

import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.PictureReel;
import avcap.inference.progress.Progress;
import avcap.studio.control.Still;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of a clip, decoded from its file as they are asked for; the file is opened for the first. */
final class PictureSource implements AutoCloseable {

    private static final int WIDTH = 960; // Enough for the well on most screens, and quick to shrink to.

    private final Path file;
    private @Nullable PictureReel reel;
    private boolean closed;

    PictureSource(Path file) {
        this.file = file;
    }

    /** What is shown at a time; empty if nothing can be decoded there. Takes its time: not for the window's thread. */
    synchronized Optional<Still> at(double seconds, Progress progress) throws MediaException {
        if (closed) {
            return Optional.empty();
        }
        PictureReel open = reel;
        if (open == null) {
            open = new MediaReader().reel(file, WIDTH);
            reel = open;
        }
        return open.at(seconds, progress).map(Still::of);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (reel != null) {
            reel.close();
        }
    }
}
