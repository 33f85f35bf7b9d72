package avcap.studio.figures;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.agreement.ClipAgreement;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Clips that people differ on, most first, with what each says; Enter or a double click opens one. */
final class DifferList extends ListView<ClipAgreement> {

    private static final Words WORDS = UiResources.figureWords();

    DifferList(AgreementViewModel model, Consumer<EntryId> open) {
        setId("differ-list");
        getStyleClass().addAll("differ-list", UiResources.OWN_ARROWS);
        setAccessibleText(WORDS.text("clips.title"));
        setCellFactory(list -> new Cell());
        setMinHeight(0);
        model.counted().valueProperty().addListener(observed -> getItems().setAll(model.clips()));
        getItems().setAll(model.clips());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(open);
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                chosen().ifPresent(open);
            }
        });
    }

    private Optional<EntryId> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(ClipAgreement::entry);
    }

    private static final class Cell extends ListCell<ClipAgreement> {

        private final Label name = Labels.styled("", "num-small", "strong");
        private final Label alike = Labels.styled("", "num-small");
        private final VBox texts = new VBox();
        private final VBox row;

        Cell() {
            Region gap = Labels.gap();
            row = new VBox(2, new HBox(8, name, gap, alike), texts);
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ClipAgreement clip, boolean isEmpty) {
            super.updateItem(clip, isEmpty);
            if (isEmpty || clip == null) {
                setGraphic(null);
                return;
            }
            name.setText(clip.name());
            alike.setText(Measure.CIDER.told(clip.likeness().cider()));
            texts.getChildren().clear();
            clip.texts().forEach((who, text) -> {
                texts.getChildren().add(Labels.styled(WORDS.text("clips.spoken", who, text), "text-small", "muted"));
            });
            setAccessibleText(clip.name() + ", " + alike.getText() + ". "
                    + clip.texts().entrySet().stream()
                            .map(each -> WORDS.text("clips.spoken", each.getKey(), each.getValue()))
                            .collect(Collectors.joining(". ")));
            setGraphic(row);
        }
    }
}
