package avcap.studio.models;

import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;

/** The parts of the models view, which all follow the chosen card, and what is asked of the window around it. */
public final class ModelsViewModel {

    private final Notices notices;
    private final Consumer<Path> use;
    private final ShelfViewModel shelf;
    private final ImportViewModel imports;
    private final ReportViewModel report;
    private final CheckViewModel check;
    private final DeviceViewModel device;
    private final TorchViewModel torch;

    /** Where checkpoints lie, what they run on, and where a PyTorch for CUDA is kept. */
    public record Outside(ModelShelf shelf, ModelEngine engine, TorchViewModel.Place torch) {}

    /** {@code use} brings the checkpoint in a folder into use. */
    public ModelsViewModel(Session session, Workshop workshop, Notices notices, Outside outside, Consumer<Path> use) {
        ModelShelf modelShelf = outside.shelf();
        this.notices = notices;
        this.use = use;
        this.shelf = new ShelfViewModel(session, workshop, modelShelf, outside.engine());
        this.imports = new ImportViewModel(workshop, modelShelf, shelf);
        this.report = new ReportViewModel(workshop, modelShelf, imports, shelf);
        this.check = new CheckViewModel(workshop, modelShelf, shelf);
        this.device = new DeviceViewModel(session, workshop, outside.engine(), shelf);
        this.torch = new TorchViewModel(workshop, outside.torch());
    }

    public ShelfViewModel shelf() {
        return shelf;
    }

    ImportViewModel imports() {
        return imports;
    }

    ReportViewModel report() {
        return report;
    }

    /** On what and how models are to run. */
    public ObjectProperty<ComputeWish> computeWishProperty() {
        return device.wishProperty();
    }

    DeviceViewModel device() {
        return device;
    }

    /** With which PyTorch the program starts. */
    TorchViewModel torch() {
        return torch;
    }

    CheckViewModel check() {
        return check;
    }

    /** What is known of the chosen card. */
    ObjectBinding<List<Fact>> facts() {
        return Bindings.createObjectBinding(
                () -> shelf.chosen().map(ModelsViewModel::facts).orElse(List.of()), shelf.chosenProperty());
    }

    private static List<Fact> facts(CheckpointCard card) {
        return card.entry()
                .map(FactWriter::facts)
                .or(() -> card.stopped().map(FactWriter::facts))
                .orElse(List.of());
    }

    /** Brings the chosen checkpoint into use, if it can be. */
    void use() {
        chosenFolder()
                .filter(folder -> shelf.chosen().filter(shelf::mayUse).isPresent())
                .ifPresent(use);
    }

    /** Where the chosen checkpoint lies. */
    Optional<Path> chosenFolder() {
        return shelf.chosen().flatMap(CheckpointCard::entry).map(entry -> entry.folder());
    }

    /** Takes the chosen card away for good. */
    void remove() {
        shelf.chosen()
                .filter(shelf::mayRemove)
                .ifPresent(card -> shelf.remove(card, failure -> refused(failure.sentence())));
    }

    /** Tries again with what an import was asked for, if the chosen card is one that was stopped. */
    Optional<ImportForm> stoppedForm() {
        return shelf.chosen().flatMap(CheckpointCard::stopped).map(StoppedImport::form);
    }

    /** Takes what was chosen or dropped; {@code ask} has the form filled. */
    void take(List<Path> places, Consumer<ImportForm> ask) {
        imports.take(places, ask, this::refused);
    }

    /** Endings of files that hold weights, as patterns for a file chooser. */
    public static List<String> weightPatterns() {
        return ImportViewModel.patterns();
    }

    /** Says that the report was copied. */
    void copied() {
        notices.post(Notice.success(UiResources.modelWords().text("report.copied")));
    }

    private void refused(String sentence) {
        notices.post(Notice.failure(sentence));
    }
}
