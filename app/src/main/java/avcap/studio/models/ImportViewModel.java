package avcap.studio.models;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.progress.Progress;
import avcap.studio.work.Failure;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Brings files onto the shelf, one import at a time, and remembers what became of each. */
public final class ImportViewModel {

    private static final Words WORDS = UiResources.modelWords();
    private static final List<String> ENDINGS = List.of(".pth", ".pt", ".bin", ".safetensors");

    /** The share of the work that is done once every key is accounted for. */
    private static final double PLANNED = .5;

    private final Workshop workshop;
    private final ModelShelf modelShelf;
    private final ShelfViewModel shelf;
    private final Latest<Ended> importing = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final Map<String, ImportReport> reports = new HashMap<>();

    /** How an import ended: on the shelf under a name, or refused. */
    private record Ended(ImportReport report, Optional<String> name) {}

    public ImportViewModel(Workshop workshop, ModelShelf modelShelf, ShelfViewModel shelf) {
        this.workshop = workshop;
        this.modelShelf = modelShelf;
        this.shelf = shelf;
    }

    /** The import under way, null if there is none. */
    ReadOnlyObjectProperty<@Nullable Work<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The report a checkpoint came with in this session. */
    Optional<ImportReport> report(String name) {
        return Optional.ofNullable(reports.get(name));
    }

    /** Whether these can be imported as weights; anything else may be a checkpoint folder. */
    static boolean areWeights(List<Path> places) {
        return !places.isEmpty()
                && places.stream().allMatch(place -> {
                    String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
                    return ENDINGS.stream().anyMatch(name::endsWith);
                });
    }

    /** Endings of files that hold weights, as patterns for a file chooser. */
    static List<String> patterns() {
        return ENDINGS.stream().map(ending -> "*" + ending).toList();
    }

    /** Takes what was chosen or dropped: a checkpoint folder is copied, for files the form is asked to be filled. */
    void take(List<Path> places, Consumer<ImportForm> ask, Consumer<String> refused) {
        if (places.size() == 1 && Files.isRegularFile(places.get(0).resolve(Checkpoint.CONFIG))) {
            copy(places.get(0), refused);
        } else if (places.size() <= 2 && areWeights(places)) {
            ask.accept(ImportForm.of(places));
        } else {
            refused.accept(WORDS.text("import.notWeights"));
        }
    }

    private void copy(Path folder, Consumer<String> refused) {
        Work<String> copying = workshop.submitMedia(
                WORDS.text("work.copy", String.valueOf(folder.getFileName())), progress -> modelShelf.add(folder));
        copying.whenDone(shelf::refresh).whenFailed(failure -> refused.accept(failure.sentence()));
    }

    /** Imports; a refusal is kept as a card with its report. */
    void start(ImportForm form) {
        Work<Ended> work = importing.start(
                () -> workshop.submitMedia(WORDS.text("work.import", form.title()), progress -> run(form, progress)));
        running.set(work);
        work.whenDone(ended -> ended(form, ended))
                .whenFailed(failure -> failed(form, failure))
                .whenOver(over -> {
                    if (running.get() == over) {
                        running.set(null);
                    }
                });
    }

    void cancel() {
        importing.cancel();
    }

    private Ended run(ImportForm form, Progress progress) throws Exception {
        ModelShelf.Plan plan = modelShelf.plan(form.request(), progress.part(0, PLANNED));
        if (plan.report().isRefused()) {
            return new Ended(plan.report(), Optional.empty());
        }
        progress.checkCancelled();
        return new Ended(
                plan.report(),
                Optional.of(plan.add(form.name(), progress.part(PLANNED, 1)).name()));
    }

    private void ended(ImportForm form, Ended ended) {
        if (ended.name().isEmpty()) {
            shelf.add(StoppedImport.refused(form, ended.report()));
            return;
        }
        String name = ended.name().get();
        reports.put(name, ended.report());
        shelf.forget(form);
        shelf.refresh(name);
    }

    private void failed(ImportForm form, Failure failure) {
        shelf.add(StoppedImport.failed(form, failure));
    }
}
