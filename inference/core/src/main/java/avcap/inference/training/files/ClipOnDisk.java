package avcap.inference.training.files;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.nio.file.Path;

/** Where a clip's sound and pictures lie. */
public interface ClipOnDisk {

    /** @throws MediaException if it cannot be read, or lacks sound or picture; the sentence names the file */
    LoadedClip read(InputShape shape) throws MediaException;

    /** The file that a person would call the clip by. */
    Path file();

    /**
     * Reads it to be captioned, as the model is given it.
     *
     * @param reader for what the studio's own rules are for
     * @param preset by which rules, where the data do not say
     * @throws MediaException if nothing in it can be captioned; the sentence names the file
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    ClipFeatures readForModel(FeatureReader reader, InputShape shape, InputPreset preset, Progress progress)
            throws MediaException;
}
