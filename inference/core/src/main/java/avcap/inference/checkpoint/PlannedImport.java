package avcap.inference.checkpoint;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An import that was looked at in every detail and not yet written.
 *
 * <p>Every weight was read once and found finite; the numbers are still in their files and are read again, one weight at a
 * time, when the import is written.
 */
public final class PlannedImport {

    private final ImportReport report;
    private final AvCapConfig config;

    private PlannedImport(ImportReport report, AvCapConfig config) {
        this.report = report;
        this.config = config;
    }

    /**
     * Looks at files without writing anything.
     *
     * @throws CheckpointException if a file cannot be read, holds more than weights, is neither AVCap nor CAV-MAE nor GIT, or
     *     if a size is neither in the weights nor in the hints
     */
    public static PlannedImport of(ImportRequest request, Progress progress) throws CheckpointException {
        progress.checkCancelled();
        if (request.files().isEmpty()) {
            throw new CheckpointException("Name at least one file to import.");
        }
        return new PlannedImport(
                new ImportReport(List.of(), List.of(), Optional.empty()), AvCapConfig.base(8)); // grows next
    }

    public ImportReport report() {
        return report;
    }

    /** The sizes of the network that the import fills. */
    public AvCapConfig config() {
        return config;
    }

    /**
     * Writes a checkpoint into a new folder, not atomically: for a temporary folder.
     *
     * @throws CheckpointException if the report refuses, or the disk
     */
    public void write(Path folder, String name, Progress progress) throws CheckpointException {
        progress.checkCancelled();
        if (report.isRefused()) {
            throw new CheckpointException(report.summary());
        }
        config.write(folder.resolve(Checkpoint.CONFIG));
        ModelCard.named(name).write(folder.resolve(Checkpoint.CARD)); // grows next
    }
}
