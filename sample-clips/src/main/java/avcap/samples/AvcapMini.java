package avcap.samples;

import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The small model that comes with the studio, trained on made scenes: a checkpoint folder of four files. */
public final class AvcapMini {

    /** The folder's name on a shelf. */
    public static final String NAME = "avcap-mini";

    /** What a checkpoint folder holds. */
    public static final List<String> FILES = List.of("config.json", "model.safetensors", "vocab.txt", "card.json");

    private static final BundledFiles BUNDLED = new BundledFiles(NAME);

    private AvcapMini() {}

    /** Whether this build contains the model. */
    public static boolean isBundled() {
        return FILES.stream().allMatch(BUNDLED::has);
    }

    /**
     * Puts the checkpoint's files into a folder, which is created; safe to call again.
     *
     * @return the folder
     * @throws IOException if this build does not contain the model or the folder cannot be written
     */
    public static Path unpackTo(Path folder) throws IOException {
        BUNDLED.unpack(FILES, folder, Progress.none());
        return folder;
    }
}
