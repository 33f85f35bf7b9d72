package avcap.studio.library;

import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the small picture of a clip comes from. */
@FunctionalInterface
public interface ThumbnailSource {

    /** A picture at most this many pixels wide, empty if the clip has none; away from the window's thread. */
    Optional<Frame> thumbnail(Path file, int width) throws MediaException;
}
