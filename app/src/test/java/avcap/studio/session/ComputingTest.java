package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeMemory;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.DeviceReport;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.Precision;
import avcap.inference.progress.Progress;
import avcap.samples.AvcapMini;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wish for a device, a precision and threads comes to, by what is there and what is remembered. */
class ComputingTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private Checkpoint mini;
    private Computing computing;

    @BeforeEach
    void openMini() throws Exception {
        mini = Checkpoint.open(AvcapMini.unpackTo(folder.resolve("mini")));
        computing = new Computing(new ComputeMemory(folder.resolve("compute.json")));
    }

    private ComputeSettings settings(Optional<ComputeDevice> device, Optional<Precision> precision, OptionalInt threads)
            throws Exception {
        return computing.settings(mini, new ComputeWish(device, precision, threads), told::add, Progress.none());
    }

    private ComputeSettings onCpu(Optional<Precision> precision, OptionalInt threads) throws Exception {
        return settings(Optional.of(ComputeDevice.CPU), precision, threads);
    }

    private void remember(ComputeTrial... trials) throws Exception {
        computing.memory().remember(mini.modelId(), List.of(trials), DeviceReport.ofThisMachine());
    }

    private static ComputeTrial trial(Precision precision, int encode, int decode, double millis) {
        ComputeSettings settings =
                ComputeSettings.defaults().withPrecision(precision).withThreads(encode, decode);
        return new ComputeTrial(settings, millis, millis / 10, 1);
    }

    @Test
    void anUnmeasuredPrecisionRunsWithTheUsualThreads() throws Exception {
        ComputeSettings found = onCpu(Optional.of(Precision.BF16), OptionalInt.empty());

        assertThat(found).isEqualTo(ComputeSettings.defaults().withPrecision(Precision.BF16));
        assertThat(told).isEmpty();
    }

    @Test
    void aMeasuredPrecisionRunsWithTheThreadsThatWereQuickest() throws Exception {
        remember(trial(Precision.FP32, 3, 2, 100), trial(Precision.INT8, 5, 4, 50));

        assertThat(onCpu(Optional.of(Precision.INT8), OptionalInt.empty()))
                .isEqualTo(trial(Precision.INT8, 5, 4, 50).settings());
    }

    @Test
    void anOpenPrecisionIsTheBestThatIsRememberedAndIsNotMeasuredAgain() throws Exception {
        remember(trial(Precision.FP32, 3, 2, 100), trial(Precision.INT8, 5, 4, 50));

        assertThat(onCpu(Optional.empty(), OptionalInt.empty()))
                .isEqualTo(trial(Precision.INT8, 5, 4, 50).settings());
    }

    @Test
    void anOpenPrecisionIsMeasuredOnceAndRemembered() throws Exception {
        ComputeSettings found = onCpu(Optional.empty(), OptionalInt.empty());

        List<ComputeTrial> remembered = computing.recall(mini.modelId());
        assertThat(remembered.stream().map(ComputeTrial::settings)).contains(found);
        assertThat(onCpu(Optional.empty(), OptionalInt.empty())).isEqualTo(found);
    }

    @Test
    void threadsThatAreAskedForAreTakenForTheEncoderOnly() throws Exception {
        remember(trial(Precision.FP32, 3, 2, 100));

        ComputeSettings found = onCpu(Optional.of(Precision.FP32), OptionalInt.of(7));

        assertThat(found.encodeThreads()).isEqualTo(7);
        assertThat(found.decodeThreads()).isEqualTo(2);
    }

    @Test
    void aCardThatIsNotThereIsSaidAndTheCpuTaken() throws Exception {
        assumeThat(DeviceReport.ofThisMachine().has(ComputeDevice.CUDA))
                .as("a graphics card; what is said where there is none was not tried")
                .isFalse();

        ComputeSettings found =
                settings(Optional.of(ComputeDevice.CUDA), Optional.of(Precision.INT8), OptionalInt.empty());

        assertThat(found.device()).isEqualTo(ComputeDevice.CPU);
        assertThat(told).singleElement().asString().startsWith("There is no graphics card to compute on");
    }
}
