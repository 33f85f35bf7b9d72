package avcap.studio.session;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeMemory;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.ComputeTuning;
import avcap.inference.caption.DeviceReport;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.Folders;
import avcap.inference.checkpoint.Precision;
import avcap.inference.features.AvInput;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides on what and how models run for this user, by measuring once and remembering.
 *
 * @param memory where measurements are kept
 */
public record Computing(ComputeMemory memory) {

    private static final Words WORDS = UiResources.studioWords();

    private static final Logger LOG = LoggerFactory.getLogger(Computing.class);

    /** Sample clips a model is tried on. */
    private static final int CLIPS = 4;

    public static Computing of(AvcapHome home) {
        return new Computing(new ComputeMemory(home.compute()));
    }

    /**
     * What a wish comes to for a model; if its precision is left open and nothing was measured here before, that is done now and
     * takes a few seconds for a small model, a minute for a large one.
     *
     * @param tell is told in a sentence if the wish cannot be granted
     * @throws IOException if the sample clips cannot be unpacked for measuring
     */
    public ComputeSettings settings(Checkpoint checkpoint, ComputeWish wish, Consumer<String> tell, Progress progress)
            throws IOException {
        ComputeDevice device = device(wish, tell);
        List<ComputeTrial> trials = recall(checkpoint.modelId()).stream()
                .filter(trial -> trial.settings().device() == device)
                .toList();
        if (trials.isEmpty() && wish.precision().isEmpty()) {
            trials = measure(checkpoint, device, tell, progress);
        }
        ComputeSettings settings = wish.precision().isPresent()
                ? settings(wish.precision().get(), device, trials)
                : ComputeTuning.best(trials);
        int threads = wish.threads().orElse(settings.encodeThreads());
        return settings.withThreads(threads, settings.decodeThreads());
    }

    /** What was measured of a model on this machine before, on every device; empty if nothing was. */
    public List<ComputeTrial> recall(String modelId) {
        return memory.recall(modelId, DeviceReport.ofThisMachine());
    }

    private static ComputeSettings settings(Precision precision, ComputeDevice device, List<ComputeTrial> trials) {
        return trials.stream()
                .map(ComputeTrial::settings)
                .filter(tried -> tried.precision() == precision)
                .findFirst()
                .orElseGet(() -> ComputeSettings.defaults().withDevice(device).withPrecision(precision));
    }

    private static ComputeDevice device(ComputeWish wish, Consumer<String> tell) {
        ComputeDevice device = device(wish.device(), tell);
        if (wish.precision().isPresent() && !device.computes(wish.precision().get())) {
            tell.accept(WORDS.text("device.int8"));
            return ComputeDevice.CPU;
        }
        return device;
    }

    /**
     * The device that a wish for one comes to.
     *
     * @param wish empty for the best there is
     * @param tell is told in a sentence if the wish cannot be granted
     */
    public static ComputeDevice device(Optional<ComputeDevice> wish, Consumer<String> tell) {
        DeviceReport report = DeviceReport.ofThisMachine();
        ComputeDevice device = wish.orElse(report.chosen());
        if (report.has(device)) {
            return device;
        }
        tell.accept(WORDS.text("device.noCard", report.reason()));
        return ComputeDevice.CPU;
    }

    /**
     * Measures a model on a few sample clips and remembers the outcome, if it can be written.
     *
     * @param tell is told in a sentence of each precision that cannot be computed in here
     */
    public List<ComputeTrial> measure(
            Checkpoint checkpoint, ComputeDevice device, Consumer<String> tell, Progress progress) throws IOException {
        List<AvInput> clips = clips(checkpoint, progress.part(0, 0.1));
        List<ComputeTrial> trials = new ComputeTuning(checkpoint, clips).measure(device, tell, progress.part(0.1, 1));
        try {
            memory.remember(checkpoint.modelId(), trials, DeviceReport.ofThisMachine());
        } catch (IOException e) {
            LOG.warn("What was measured cannot be remembered in {}", memory.file(), e);
        }
        return trials;
    }

    private static List<AvInput> clips(Checkpoint checkpoint, Progress progress) throws IOException {
        Path folder = Files.createTempDirectory("avcap-clips");
        try {
            List<AvInput> inputs = new ArrayList<>();
            for (Path clip : SampleClips.unpackSome(CLIPS, folder, progress)) {
                inputs.add(new FeatureReader()
                        .read(clip, checkpoint.config().inputShape(), InputPreset.STUDIO, progress)
                        .input());
            }
            return inputs;
        } catch (MediaException e) {
            throw new IOException(WORDS.text("device.sample", e.getMessage()), e);
        } finally {
            Folders.deleteOrTell(folder, LOG::warn);
        }
    }
}
