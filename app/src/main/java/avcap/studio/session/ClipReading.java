package avcap.studio.session;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.nio.file.Path;

/** How a file is read; {@code new FeatureReader()::readToOpen} in the studio. */
@FunctionalInterface
public interface ClipReading {

    ClipFeatures read(Path file, InputShape shape, InputPreset preset, Progress progress) throws MediaException;
}
