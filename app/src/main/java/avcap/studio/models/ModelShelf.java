package avcap.studio.models;

import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.List;

/** Where checkpoints lie. Every call may take long and belongs away from the window's thread. */
public interface ModelShelf {

    /** Every checkpoint, without opening weights. */
    List<ShelfEntry> list() throws CheckpointException;

    /** What the weights of a checkpoint hold, key for key, beside what its sizes ask for. */
    ImportReport keys(ShelfEntry entry) throws CheckpointException;

    /** Asks a model what it was asked when it came, and compares. */
    List<SelfCheck.Row> check(ShelfEntry entry, Progress progress) throws CheckpointException;

    /** Accounts for every key of what is to be imported; writes nothing. */
    Plan plan(ImportRequest request, Progress progress) throws CheckpointException;

    /**
     * Copies a checkpoint folder onto the shelf.
     *
     * @return its name there
     */
    String add(Path folder) throws CheckpointException;

    void remove(String name) throws CheckpointException;

    /** An import looked at in every detail. */
    interface Plan {

        ImportReport report();

        /**
         * Writes the checkpoint onto the shelf, or nothing.
         *
         * @throws CheckpointException if the report refuses, or the name is taken, or the disk is full
         */
        ShelfEntry add(String name, Progress progress) throws CheckpointException;
    }
}
