package avcap.studio.safekeeping;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence about what could not be done; takes no room while there is none. */
final class Problem extends Label {

    Problem(String id, ObservableStringValue sentence) {
        setId(id);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        FontIcon icon = new FontIcon("fth-alert-circle");
        icon.getStyleClass().addAll("small-icon", "bad-icon");
        setGraphic(icon);
        getStyleClass().addAll("text-small", "bad");
        textProperty().bind(sentence);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
