package avcap.studio.inspect;

import avcap.inference.caption.Captioner;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.List;

/** The models of this user beside the one in use; what is asked of them may take a while, away from the window's thread. */
public interface OtherModels {

    /**
     * A model on the shelf.
     *
     * @param folder what it is opened by
     */
    record Named(String name, Path folder) {}

    List<Named> list() throws Exception;

    /** Opens one; who asked closes it. */
    Captioner open(Path folder, Progress progress) throws Exception;
}
