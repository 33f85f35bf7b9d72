package avcap.studio.models;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.binding.ObjectBinding;
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

    DevicePane(ModelsViewModel model) {
        this.model = model;
        this.facts = model.facts();
        setId("device-pane");
        getStyleClass().add("pane");
        HBox head = new HBox(Labels.styled(WORDS.text("device.title"), "pane-title"));
        head.getStyleClass().add("pane-header");
        ScrollPane scroll = new ScrollPane(new VBox(facts(), new MemorySection()));
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
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
