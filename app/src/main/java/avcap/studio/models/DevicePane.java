package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the models run on, and what is known of the chosen one. */
final class DevicePane extends VBox {

    private static final Words WORDS = UiResources.modelWords();

    private final ModelsViewModel model;
    private final ObjectBinding<List<Fact>> facts;

    DevicePane(ModelsViewModel model, HostWindow window) {
        this.model = model;
        this.facts = model.facts();
        setId("device-pane");
        getStyleClass().add("pane");
        DeviceViewModel device = model.device();
        ProgressLine busy = Labels.folding(ProgressLine.banner(
                "measuring", WORDS.text("device.waiting"), device.measuringProperty(), device::cancel));
        VBox.setMargin(busy, new Insets(12, 16, 0, 16));
        ScrollPane scroll = new ScrollPane(new VBox(
                busy,
                new DeviceSection(device),
                problem(device),
                new TimeSection(device),
                new TorchSection(model.torch(), window),
                facts(),
                new MemorySection()));
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(device), scroll);
    }

    private static HBox head(DeviceViewModel device) {
        Button measure = Labels.mini("measure", WORDS.text("device.measure"), "fth-activity", device::measure);
        Labels.withTip(measure, WORDS.text("device.measure.long"));
        measure.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !device.mayMeasure(),
                        device.measuringProperty(),
                        device.devicesProperty(),
                        device.trialsProperty()));
        HBox head = new HBox(Labels.styled(WORDS.text("device.title"), "pane-title"), Labels.gap(), measure);
        head.getStyleClass().add("pane-header");
        return head;
    }

    private static Label problem(DeviceViewModel device) {
        Label problem = Labels.folding(Labels.wrapped("measure-problem", "text-small", "bad", "shelf-foot"));
        problem.textProperty().bind(device.problemProperty());
        problem.visibleProperty().bind(device.problemProperty().isNotEmpty());
        return problem;
    }

    private VBox facts() {
        Label title = Labels.folding(Labels.styled("", "section-title"));
        title.setId("facts-title");
        Label none = FactTable.placeholder();
        VBox section = new VBox(title, none, new FactTable(facts));
        section.getStyleClass().add("section");
        model.shelf().chosenProperty().addListener((observed, before, now) -> show(title, none));
        show(title, none);
        return section;
    }

    private void show(Label title, Label none) {
        title.setText(model.shelf().chosen().map(CheckpointCard::name).orElse(""));
        title.setVisible(!title.getText().isEmpty());
        none.setVisible(facts.get().isEmpty());
    }
}
