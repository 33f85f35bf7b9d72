package avcap.studio.models;

import avcap.inference.caption.ModelImport;
import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.List;

/** The shelf as a folder of checkpoint folders. */
public record FolderShelf(CheckpointShelf shelf) implements ModelShelf {

    @Override
    public List<ShelfEntry> list() throws CheckpointException {
        return shelf.list();
    }

    @Override
    public ImportReport keys(ShelfEntry entry) throws CheckpointException {
        return KeysAsLoaded.of(entry);
    }

    @Override
    public List<SelfCheck.Row> check(ShelfEntry entry, Progress progress) throws CheckpointException {
        return SelfCheck.run(Checkpoint.open(entry.folder()), progress);
    }

    @Override
    public Plan plan(ImportRequest request, Progress progress) throws CheckpointException {
        ModelImport planned = ModelImport.plan(request, progress);
        return new Plan() {
            @Override
            public ImportReport report() {
                return planned.report();
            }

            @Override
            public ShelfEntry add(String name, Progress progress) throws CheckpointException {
                return planned.addTo(shelf, name, progress);
            }
        };
    }

    @Override
    public String add(Path folder) throws CheckpointException {
        return shelf.add(folder);
    }

    @Override
    public void remove(String name) throws CheckpointException {
        shelf.remove(name);
    }
}
