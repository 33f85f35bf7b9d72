package avcap.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.checkpoint.Precision;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceViewModelTest {

    private final FakeShelf disk = new FakeShelf();
    private final FakeEngine engine = new FakeEngine();
    private final Session session = new Session(Workshop.immediate());
    private final ShelfViewModel shelf = new ShelfViewModel(session, Workshop.immediate(), disk, engine);
    private final DeviceViewModel device = new DeviceViewModel(session, Workshop.immediate(), engine, shelf);

    DeviceViewModelTest() {
        disk.entries.add(FakeShelf.entry("base", "3f9c2a", Optional.empty()));
        shelf.refresh();
        device.look();
    }

    private Optional<Precision> inEffect() {
        return device.trial().map(ComputeTrial::settings).map(settings -> settings.precision());
    }

    @Test
    void claimsNoSpeedBeforeItWasMeasured() {
        assertThat(device.trial()).isEmpty();
        assertThat(device.slices()).isEmpty();
        assertThat(device.note()).contains("Not measured");
    }

    @Test
    void whatWasMeasuredIsShownHereAndOnTheCard() {
        device.measure();

        assertThat(inEffect()).contains(Precision.FP32);
        assertThat(device.slices()).extracting(Slice::name).containsExactly("encode", "search");
        assertThat(device.slices().stream().mapToDouble(Slice::seconds).sum()).isCloseTo(.42, within(1e-9));
        assertThat(shelf.chosen().orElseThrow().facts()).contains("0.42 s/clip");
    }

    @Test
    void autoIsTheQuickestThatChoosesTheSameWords() {
        device.measure();

        device.choose(Optional.empty());

        assertThat(inEffect()).contains(Precision.BF16);
    }

    @Test
    void aPrecisionThatChoosesOtherWordsSaysSo() {
        device.measure();

        device.choose(Optional.of(Precision.INT8));

        assertThat(device.note()).contains("90.0 %");
    }

    @Test
    void aWishIsHeardOnceByWhoeverBringsModelsIntoUse() {
        List<ComputeWish> heard = new ArrayList<>();
        device.wishProperty().addListener((observed, before, now) -> heard.add(now));

        device.choose(Optional.of(Precision.BF16));
        device.choose(Optional.of(Precision.BF16));
        device.choose(ComputeDevice.CPU);

        assertThat(heard).extracting(ComputeWish::precision).containsExactly(Optional.of(Precision.BF16));
    }

    @Test
    void anotherDeviceHasOtherMeasurements() {
        device.measure();

        device.choose(ComputeDevice.CUDA);

        assertThat(device.device()).isEqualTo(ComputeDevice.CUDA);
        assertThat(device.trial()).isEmpty();
    }

    @Test
    void aMeasurementThatFailsSaysWhy() {
        engine.broken = "The sample clips cannot be unpacked.";

        device.measure();

        assertThat(device.problemProperty().get()).isEqualTo(engine.broken);
        assertThat(device.mayMeasure()).isTrue();
    }
}
