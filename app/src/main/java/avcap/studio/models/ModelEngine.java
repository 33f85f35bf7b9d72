package avcap.studio.models;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.DeviceReport;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.util.List;

/** What models run on here, and how fast. Every call may take long and belongs away from the window's thread. */
public interface ModelEngine {

    DeviceReport devices();

    /** What was measured of a model before, on every device; empty if nothing was. */
    List<ComputeTrial> recall(ShelfEntry entry);

    /** Tries a model in each precision on sample clips, and remembers the outcome. */
    List<ComputeTrial> measure(ShelfEntry entry, ComputeDevice device, Progress progress)
            throws CheckpointException, IOException;
}
