package avcap.inference.training.files;

import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;

/** Where a clip's sound and pictures lie. */
public interface ClipOnDisk {

    /** @throws MediaException if it cannot be read, or lacks sound or picture; the sentence names the file */
    LoadedClip read(InputShape shape) throws MediaException;
}
