package avcap.studio.cli;

import avcap.inference.caption.Captioner;
import avcap.studio.session.AvcapHome;
import java.nio.file.Path;
import java.util.Optional;

/** Opens models for the commands. */
@FunctionalInterface
public interface CaptionerSource {

    /**
     * Opens a model, which the caller closes.
     *
     * @param checkpoint a model's name on the shelf, or a folder with config.json, model.safetensors, vocab.txt; empty for
     *     avcap-mini
     * @throws RefusedException if there is none or it does not fit in every detail
     */
    Captioner open(Optional<Path> checkpoint) throws RefusedException;

    /** Models from this user's folders. */
    static CaptionerSource ofTheShelf() {
        return new ShelfCaptioners(AvcapHome.ofThisUser());
    }
}
