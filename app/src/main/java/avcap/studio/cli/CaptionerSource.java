package avcap.studio.cli;

import avcap.inference.caption.Captioner;
import avcap.inference.progress.Progress;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.ComputeWish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens models for the commands. */
@FunctionalInterface
public interface CaptionerSource {

    /**
     * Opens a model, which the caller closes.
     *
     * @param checkpoint a model's name on the shelf, or a folder with config.json, model.safetensors, vocab.txt; empty for
     *     avcap-mini
     * @param wish on what it is to run, and how
     * @param tell is told in a sentence if the wish cannot be granted
     * @param progress of measuring, if the wish asks for that
     * @throws RefusedException if there is none or it does not fit in every detail
     */
    Captioner open(Optional<Path> checkpoint, ComputeWish wish, Consumer<String> tell, Progress progress)
            throws RefusedException, IOException;

    /** Models from this user's folders. */
    static CaptionerSource ofTheShelf() {
        return new ShelfCaptioners(AvcapHome.ofThisUser());
    }
}
