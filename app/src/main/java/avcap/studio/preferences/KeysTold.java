package avcap.studio.preferences;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of reading or writing a file of keys, with a line for each line that was not taken. */
final class KeysTold extends VBox {

    KeysTold(KeysViewModel model) {
        super(4);
        setId("keys-told");
        managedProperty().bind(visibleProperty());
        model.toldProperty().subscribe(this::show);
    }

    private void show(KeysViewModel.Told told) {
        setVisible(!told.sentence().isEmpty());
        getStyleClass().setAll("key-told");
        getChildren().clear();
        FontIcon mark = new FontIcon(told.isGood() ? "fth-check" : "fth-alert-triangle");
        mark.getStyleClass().addAll("small-icon", told.isGood() ? "good-icon" : "warn-icon");
        Label sentence = new Label(told.sentence());
        sentence.setId("keys-told-sentence");
        sentence.getStyleClass().addAll("text-small", "strong");
        getChildren().add(new HBox(8, mark, sentence));
        for (String detail : told.details()) {
            Label line = new Label(detail);
            line.getStyleClass().addAll("text-caption", "key-told-line");
            line.setWrapText(true);
            getChildren().add(line);
        }
    }
}
