package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a graphics card needs, and the two ways to give it. */
final class TorchSection extends VBox {

    private static final Words WORDS = UiResources.modelWords();

    TorchSection(TorchViewModel model, HostWindow window) {
        super(8);
        setId("torch");
        getStyleClass().add("section");
        Label explained = Labels.wrapped("torch-explained", "text-caption");
        explained.setText(TorchViewModel.explanation());
        explained.visibleProperty().bind(model.chosenProperty().not());
        Button folder = button("torch-folder", "torch.folder");
        folder.setOnAction(
                event -> window.chooseFolder(WORDS.text("torch.folder.title")).ifPresent(model::useFolder));
        Button archive = button("torch-archive", "torch.archive");
        archive.setOnAction(
                event -> window.chooseFile(WORDS.text("torch.archive.title")).ifPresent(model::install));
        Button own = Labels.folding(button("torch-own", "torch.back"));
        own.visibleProperty().bind(model.chosenProperty());
        own.setOnAction(event -> model.useOwn());
        FlowPane buttons = new FlowPane(8, 8, folder, archive, own);
        buttons.disableProperty().bind(model.doing().busyProperty());
        getChildren()
                .addAll(
                        Labels.styled(WORDS.text("torch.title"), "section-title"),
                        told("torch-standing", model.standingProperty(), "text-small"),
                        Labels.folding(explained),
                        buttons,
                        told("torch-checksum", model.checksumProperty(), "num-small", "muted"),
                        Labels.problem("torch-problem", model.doing().problemProperty()),
                        Labels.folding(ProgressLine.of("torch-busy", model.doing())));
    }

    private static Label told(String id, ObservableValue<String> text, String... styles) {
        Label told = Labels.folding(Labels.wrapped(id, styles));
        told.textProperty().bind(text);
        told.visibleProperty().bind(told.textProperty().isNotEmpty());
        return told;
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.text(key));
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }
}
