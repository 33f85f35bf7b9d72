package avcap.studio.safekeeping;

import avcap.studio.annotation.MissingClip;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The clips whose files were not found, and a folder to look in. */
public final class MediaView extends VBox {

    private static final Words WORDS = UiResources.safekeepingWords();
    private static final double ROW = 48;
    private static final double HEIGHT = 320;

    private final MediaViewModel model;
    private final Label summary = new Label();
    private final Button choose = new Button(WORDS.text("media.choose"));

    /** {@code folder} asks the person where to look. */
    public MediaView(MediaViewModel model, Supplier<Optional<Path>> folder) {
        super(8);
        this.model = model;
        setId("media");
        summary.setId("media-summary");
        summary.getStyleClass().add("section-title");
        Label result = new Label();
        result.setId("media-result");
        result.setWrapText(true);
        result.setMinHeight(USE_PREF_SIZE);
        result.getStyleClass().add("text-small");
        result.textProperty().bind(model.resultProperty());
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        result.managedProperty().bind(result.visibleProperty());
        choose.setId("media-choose");
        choose.getStyleClass().add("accent");
        choose.setDefaultButton(true);
        choose.setOnAction(event -> folder.get().ifPresent(model::findIn));
        getChildren()
                .addAll(
                        summary,
                        new Problem("media-problem", model.problemProperty()),
                        result,
                        Labels.folding(ProgressLine.of("media-busy", model.workProperty())),
                        list());
        model.missing().addListener((ListChangeListener<MissingClip>) change -> show());
        model.workProperty().addListener((observed, before, now) -> show());
        show();
    }

    private ListView<MissingClip> list() {
        ListView<MissingClip> list = new ListView<>(model.missing());
        list.setId("missing-clips");
        list.getStyleClass().addAll("clip-list", "snapshot-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new MissingCell());
        list.setAccessibleText(WORDS.text("media.list"));
        Label none = new Label(WORDS.text("media.complete"));
        none.setWrapText(true);
        none.getStyleClass().addAll("muted", "text-small", "placeholder-text");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    /** What asks for a folder and looks in it. */
    public Button chooseButton() {
        return choose;
    }

    private void show() {
        summary.setText(model.missing().isEmpty() ? "" : model.summary());
        choose.setDisable(model.missing().isEmpty() || model.workProperty().get() != null);
    }

    /** A missing clip: its name and where it should be. */
    private static final class MissingCell extends ListCell<MissingClip> {

        private final Label name = new Label();
        private final Label file = new Label();
        private final VBox row = new VBox(2, name, file);

        MissingCell() {
            name.getStyleClass().addAll("num", "strong");
            file.getStyleClass().add("text-caption");
            file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable MissingClip clip, boolean empty) {
            super.updateItem(clip, empty);
            if (empty || clip == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(clip.name());
            file.setText(clip.file().toString());
            setAccessibleText(clip.name() + ", " + file.getText());
            setGraphic(row);
        }
    }
}
