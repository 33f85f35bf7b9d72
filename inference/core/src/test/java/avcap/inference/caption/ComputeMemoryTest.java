package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.Precision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputeMemoryTest {

    private static final DeviceReport MACHINE = machine("PyTorch 2.7.1, cu128", "A processor", "A card, CUDA 0");

    @TempDir
    private Path folder;

    private ComputeMemory memory() {
        return new ComputeMemory(folder.resolve("deep").resolve("compute.json"));
    }

    private static DeviceReport machine(String engine, String processor, String... cards) {
        return new DeviceReport(engine, processor, 4, List.of(cards), ComputeDevice.CPU, "Because.");
    }

    private static ComputeTrial trial(ComputeDevice device, Precision precision, double millis) {
        ComputeSettings settings = ComputeSettings.defaults().withDevice(device).withPrecision(precision);
        return new ComputeTrial(settings, millis, millis / 10, 1);
    }

    @Test
    void whatWasMeasuredIsRememberedForEachModel() throws Exception {
        List<ComputeTrial> one =
                List.of(trial(ComputeDevice.CPU, Precision.FP32, 100), trial(ComputeDevice.CPU, Precision.INT8, 40));
        List<ComputeTrial> other = List.of(trial(ComputeDevice.CPU, Precision.FP32, 7));

        memory().remember("one@1", one, MACHINE);
        memory().remember("other@2", other, MACHINE);

        assertThat(memory().recall("one@1", MACHINE)).isEqualTo(one);
        assertThat(memory().recall("other@2", MACHINE)).isEqualTo(other);
        assertThat(memory().recall("unknown@3", MACHINE)).isEmpty();
    }

    @Test
    void measuringOneDeviceKeepsWhatIsKnownOfTheOther() throws Exception {
        ComputeTrial onCard = trial(ComputeDevice.CUDA, Precision.FP32, 5);
        ComputeTrial onProcessor = trial(ComputeDevice.CPU, Precision.FP32, 90);

        memory().remember("one@1", List.of(onCard), MACHINE);
        memory().remember("one@1", List.of(trial(ComputeDevice.CPU, Precision.FP32, 100)), MACHINE);
        memory().remember("one@1", List.of(onProcessor), MACHINE);

        assertThat(memory().recall("one@1", MACHINE)).containsExactly(onProcessor, onCard);
    }

    @Test
    void anotherCardProcessorOrEngineHasOtherSpeeds() throws Exception {
        ComputeTrial onCard = trial(ComputeDevice.CUDA, Precision.FP32, 5);
        ComputeTrial onProcessor = trial(ComputeDevice.CPU, Precision.FP32, 90);
        memory().remember("one@1", List.of(onProcessor, onCard), MACHINE);

        assertThat(memory().recall("one@1", machine(MACHINE.engine(), MACHINE.processor())))
                .containsExactly(onProcessor);
        assertThat(memory().recall("one@1", machine(MACHINE.engine(), MACHINE.processor(), "Another card, CUDA 0")))
                .containsExactly(onProcessor);
        assertThat(memory().recall("one@1", machine(MACHINE.engine(), "Another processor", "A card, CUDA 0")))
                .containsExactly(onCard);
        assertThat(memory().recall("one@1", machine("PyTorch 2.8.0, cu128", "A processor", "A card, CUDA 0")))
                .isEmpty();
    }

    @Test
    void aDamagedMemoryIsForgottenAndWrittenAnew() throws Exception {
        ComputeMemory memory = new ComputeMemory(folder.resolve("compute.json"));
        Files.writeString(memory.file(), "{\"half");

        assertThat(memory.recall("one@1", MACHINE)).isEmpty();
        memory.remember("one@1", List.of(trial(ComputeDevice.CPU, Precision.FP32, 1)), MACHINE);

        assertThat(memory.recall("one@1", MACHINE)).hasSize(1);
    }
}
