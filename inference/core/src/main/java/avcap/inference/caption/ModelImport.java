package avcap.inference.caption;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.PlannedImport;
import avcap.inference.checkpoint.RecordedAnswers;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.checkpoint.UnfinishedFolder;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Brings foreign weights onto the shelf: first a report of every key, then, if it leaves nothing unexplained, a checkpoint with
 * its self-check.
 *
 * <p>The plan may be made, shown and thrown away; nothing is written before {@link #addTo}.
 */
public final class ModelImport {

    private static final Sentences SENTENCES = Sentences.of(ModelImport.class);

    private static final double WRITING_SHARE = 0.4;

    private final PlannedImport planned;

    private ModelImport(PlannedImport planned) {
        this.planned = planned;
    }

    /**
     * Reads every weight once and accounts for every key.
     *
     * @throws CheckpointException if a file cannot be read, holds more than weights, is no AVCap, CAV-MAE or GIT, or if a size
     *     is neither in the weights nor in the request's hints; one sentence that says which and what to do
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static ModelImport plan(ImportRequest request, Progress progress) throws CheckpointException {
        return new ModelImport(PlannedImport.of(request, progress));
    }

    /** What becomes of every key. */
    public ImportReport report() {
        return planned.report();
    }

    /** The sizes of the network that the import fills. */
    public AvCapConfig config() {
        return planned.config();
    }

    /**
     * Writes the checkpoint onto the shelf, complete with card and self-check, or not at all.
     *
     * @param name its name on the shelf
     * @throws CheckpointException if the report refuses, the name is taken or the disk is full; nothing is left then
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop; nothing is left then
     */
    public ShelfEntry addTo(CheckpointShelf shelf, String name, Progress progress) throws CheckpointException {
        writeTo(shelf.free(name), name, progress);
        return shelf.info(name);
    }

    /**
     * The same into a new folder anywhere.
     *
     * @throws CheckpointException if the report refuses, the folder exists or the disk is full; nothing is left then
     */
    public void writeTo(Path folder, String name, Progress progress) throws CheckpointException {
        if (report().isRefused()) {
            throw new CheckpointException(report().summary());
        }
        try (UnfinishedFolder unfinished = UnfinishedFolder.of(folder)) {
            planned.writeInto(unfinished.folder(), name, progress.part(0, WRITING_SHARE));
            Checkpoint written = Checkpoint.open(unfinished.folder());
            RecordedAnswers answers = SelfCheck.record(written, progress.part(WRITING_SHARE, 1));
            written.card().withSelfCheck(answers).write(unfinished.folder().resolve(Checkpoint.CARD));
            unfinished.finish();
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("model.unwritten", name, e.getMessage()), e);
        }
        progress.report(1, SENTENCES.text("work.imported"));
    }
}
