package avcap.studio.captioning;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.nio.file.Path;

/** Where the sound and the pictures of a clip come from. */
@FunctionalInterface
public interface ClipSource {

    /** Reads a clip in the sizes a model eats; away from the window's thread. */
    ClipFeatures read(Path file, InputShape shape, Progress progress) throws MediaException;
}
