package avcap.studio.models;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.ComputeTuning;
import avcap.inference.caption.DeviceReport;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.features.ClipFeatures;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** On what and how models run, what the user wishes for, and how fast the chosen model was here. */
public final class DeviceViewModel {

    private static final Words WORDS = UiResources.modelWords();
    private static final double MILLIS = 1000;

    private final Session session;
    private final Workshop workshop;
    private final ModelEngine engine;
    private final ShelfViewModel shelf;
    private final Latest<List<ComputeTrial>> trying = new Latest<>();
    private final ObjectProperty<ComputeWish> wish = new SimpleObjectProperty<>(this, "wish", ComputeWish.exact());
    private final ReadOnlyObjectWrapper<@Nullable DeviceReport> devices = new ReadOnlyObjectWrapper<>(this, "devices");
    private final ReadOnlyObjectWrapper<List<ComputeTrial>> trials =
            new ReadOnlyObjectWrapper<>(this, "trials", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> measuring = new ReadOnlyObjectWrapper<>(this, "measuring");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Optional<String> shown = Optional.empty();

    public DeviceViewModel(Session session, Workshop workshop, ModelEngine engine, ShelfViewModel shelf) {
        this.session = session;
        this.workshop = workshop;
        this.engine = engine;
        this.shelf = shelf;
        shelf.chosenProperty().addListener((observed, before, now) -> follow());
    }

    /** On what and how models are to run; the model in use follows. */
    ObjectProperty<ComputeWish> wishProperty() {
        return wish;
    }

    /** What the machine offers, null until the engine was asked. */
    ReadOnlyObjectProperty<@Nullable DeviceReport> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    /** What was measured of the chosen model on the device in effect, one a precision. */
    ReadOnlyObjectProperty<List<ComputeTrial>> trialsProperty() {
        return trials.getReadOnlyProperty();
    }

    /** The measurement under way, null if there is none. */
    ReadOnlyObjectProperty<@Nullable Work<?>> measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /** Why nothing could be measured, empty if it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was read of the clip that is open, whose reading is part of the time it takes. */
    ReadOnlyObjectProperty<@Nullable ClipFeatures> featuresProperty() {
        return session.clip().featuresProperty();
    }

    /** Asks the engine once what there is. */
    void look() {
        if (devices.get() == null) {
            workshop.submitMedia("", progress -> engine.devices()).whenDone(found -> {
                devices.set(found);
                recall();
            });
        }
    }

    /** The device models run on as things are wished and found. */
    ComputeDevice device() {
        DeviceReport found = devices.get();
        ComputeDevice wanted = wish.get().device().orElse(found == null ? ComputeDevice.CPU : found.chosen());
        return found != null && found.has(wanted) ? wanted : ComputeDevice.CPU;
    }

    void choose(ComputeDevice device) {
        if (device != device()) {
            wish.set(new ComputeWish(Optional.of(device), wish.get().precision(), OptionalInt.empty()));
            recall();
        }
    }

    /** Wishes for a precision; none is the quickest that chooses the same words. */
    void choose(Optional<Precision> precision) {
        wish.set(new ComputeWish(wish.get().device(), precision, OptionalInt.empty()));
    }

    private Optional<ShelfEntry> entry() {
        return shelf.chosen().flatMap(CheckpointCard::entry).filter(entry -> entry.problem()
                .isEmpty());
    }

    boolean mayMeasure() {
        return measuring.get() == null && entry().isPresent() && devices.get() != null;
    }

    /** Tries the chosen model in each precision on the device in effect. */
    void measure() {
        if (mayMeasure()) {
            entry().ifPresent(this::measure);
        }
    }

    private void measure(ShelfEntry entry) {
        ComputeDevice on = device();
        problem.set("");
        Work<List<ComputeTrial>> work = trying.start(() -> workshop.submitModel(
                WORDS.text("work.measure", entry.name()), progress -> engine.measure(entry, on, progress)));
        measuring.set(work);
        work.whenOver(over -> measuring.set(null))
                .whenDone(done -> {
                    recall();
                    shelf.refresh();
                })
                .whenFailed(failure -> problem.set(failure.sentence()));
    }

    void cancel() {
        trying.cancel();
    }

    private void follow() {
        Optional<String> now = entry().map(ShelfEntry::name);
        if (!now.equals(shown)) {
            shown = now;
            recall();
        }
    }

    private void recall() {
        ComputeDevice on = device();
        problem.set("");
        Optional<ShelfEntry> entry = entry();
        if (entry.isEmpty()) {
            trials.set(List.of());
            return;
        }
        workshop.submitMedia("", progress -> engine.recall(entry.get())).whenDone(all -> {
            if (entry().map(ShelfEntry::name).equals(entry.map(ShelfEntry::name))) {
                trials.set(all.stream()
                        .filter(trial -> trial.settings().device() == on)
                        .toList());
            }
        });
    }

    /** The trial of the precision in effect, if it was measured. */
    Optional<ComputeTrial> trial() {
        List<ComputeTrial> all = trials.get();
        Optional<Precision> wanted = wish.get().precision();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Precision taken = wanted.orElseGet(() -> ComputeTuning.best(all).precision());
        return all.stream()
                .filter(trial -> trial.settings().precision() == taken)
                .findFirst();
    }

    /** Where the time of a clip goes: reading it, if one is open, then the network as it was measured. */
    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        trial().ifPresent(trial -> {
            ClipFeatures read = featuresProperty().get();
            if (read != null) {
                slices.add(slice("time.media", read.timing().decoding()));
                slices.add(slice(
                        "time.features",
                        read.timing().spectrogram() + read.timing().pictures()));
            }
            slices.add(slice("time.encode", trial.encodeMillis()));
            slices.add(slice("time.search", trial.searchMillis()));
        });
        return slices;
    }

    private static Slice slice(String key, double millis) {
        return new Slice(WORDS.text(key), millis / MILLIS);
    }

    /** What the precision in effect costs and gives, or what to do to know. */
    String note() {
        if (trials.get().isEmpty()) {
            return WORDS.text("device.unmeasured");
        }
        return trial().map(DeviceViewModel::told).orElseGet(() -> WORDS.text("device.precision.untried"));
    }

    private static String told(ComputeTrial trial) {
        ComputeSettings settings = trial.settings();
        String name = settings.precision().words();
        String threads = WORDS.text("device.threads", name, settings.encodeThreads(), settings.decodeThreads());
        return settings.precision() == Precision.FP32
                ? threads
                : threads + " " + WORDS.text("device.agreement", Figures.rounded("%.1f", 100 * trial.agreement()));
    }
}
