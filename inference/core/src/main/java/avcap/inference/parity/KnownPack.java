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
     * @return at least one; what the pack lacks or holds in another form may be told as one that is incomparable
     * @throws CheckpointException if a file of tensors or weights is missing, damaged or does not fit the others
     * @throws IOException if another file cannot be read
     * @throws IllegalArgumentException if something in the files is lacking, of another form, or does not fit the rest
     */
    List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException;

    /**
     * Answers the pack holds that are not compared, a sentence each that says why.
     *
     * @throws CheckpointException if a file of tensors is missing or damaged
     */
    default List<String> leftOut(Path folder) throws CheckpointException {
        return List.of();
    }
}
