package avcap.inference.features;

import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.nio.file.Path;

/** A media file into everything the studio shows and the model is given. */
@SuppressWarnings("DoNotCallSuggester")
public final class FeatureReader {

    /** Height of the small pictures of a {@link ClipFeatures#strip()}, pixels. */
    public static final int STRIP_HEIGHT = 112;

    public FeatureReader() {}

    /**
     * Reads a sound, a video or a picture.
     *
     * @param shape the sizes the model eats
     * @throws MediaException if nothing in the file can be captioned; one sentence that names the file
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public ClipFeatures read(Path file, InputShape shape, InputPreset preset, Progress progress) throws MediaException {
        throw new MediaException("\"" + file.getFileName() + "\" cannot be read yet.");
    }
}
