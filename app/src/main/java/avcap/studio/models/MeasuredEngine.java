package avcap.studio.models;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.DeviceReport;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.progress.Progress;
import avcap.studio.session.Computing;
import java.io.IOException;
import java.util.List;

/** The engine of this machine, whose measurements the user's folder remembers. */
public record MeasuredEngine(Computing computing) implements ModelEngine {

    @Override
    public DeviceReport devices() {
        return DeviceReport.ofThisMachine();
    }

    @Override
    public List<ComputeTrial> recall(ShelfEntry entry) {
        try {
            return computing.recall(entry.card().modelId());
        } catch (EngineUnavailableException e) {
            return List.of(); // what models run on is asked for by itself, and tells
        }
    }

    @Override
    public List<ComputeTrial> measure(ShelfEntry entry, ComputeDevice device, Progress progress)
            throws CheckpointException, IOException {
        // A precision that is lacking is seen by its missing trial.
        return computing.measure(Checkpoint.open(entry.folder()), device, sentence -> {}, progress);
    }
}
