package avcap.studio.models;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.DeviceReport;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine with a graphics card, on which 8 bits are fast and other than 32. */
final class FakeEngine implements ModelEngine {

    private static final ComputeSettings CPU = ComputeSettings.defaults().withThreads(2, 1);

    private final Map<String, List<ComputeTrial>> known = new HashMap<>();

    @Nullable
    String broken;

    static ComputeTrial trial(Precision precision, double encode, double search, double agreement) {
        return new ComputeTrial(CPU.withPrecision(precision), encode, search, agreement);
    }

    @Override
    public DeviceReport devices() {
        return new DeviceReport(
                "PyTorch", "A processor", 4, List.of("CUDA 0"), ComputeDevice.CPU, "The card is asleep.");
    }

    @Override
    public List<ComputeTrial> recall(ShelfEntry entry) {
        return known.getOrDefault(entry.name(), List.of());
    }

    @Override
    public List<ComputeTrial> measure(ShelfEntry entry, ComputeDevice device, Progress progress) throws IOException {
        if (broken != null) {
            throw new IOException(broken);
        }
        List<ComputeTrial> trials = List.of(
                trial(Precision.FP32, 400, 20, 1),
                trial(Precision.BF16, 200, 20, .995),
                trial(Precision.INT8, 100, 20, .9));
        known.put(entry.name(), trials);
        return trials;
    }
}
