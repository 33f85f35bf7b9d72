package avcap.inference.parity;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One kind of pack: recognised by its files, compared in its own way. */
interface KnownPack {

    /** In a word, for the table. */
    String kind();

    boolean isIn(Path folder);

    /**
     * Compares every answer.
     *
     * @throws CheckpointException if a file of tensors or weights is missing, damaged or does not fit the others
     * @throws IOException if another file cannot be read
     * @throws IllegalArgumentException if the numbers in the files do not fit one another
     */
    List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException;
}
