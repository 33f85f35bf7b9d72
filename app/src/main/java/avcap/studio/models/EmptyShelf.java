package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the middle shows while there is no model at all. */
final class EmptyShelf extends VBox {

    private static final Words WORDS = UiResources.modelWords();

    EmptyShelf(Runnable onImport, Runnable onBundled) {
        setId("no-models");
        getStyleClass().addAll("pane", "state-pane");
        FontIcon icon = new FontIcon("fth-box");
        icon.getStyleClass().add("state-icon");
        Label title = Labels.wrapped("no-models-title", "state-title");
        title.setText(WORDS.text("state.empty"));
        Button weights = new Button(WORDS.text("state.empty.import"));
        weights.setId("no-models-import");
        weights.getStyleClass().add("accent");
        weights.setOnAction(event -> onImport.run());
        Button bundled = new Button(WORDS.text("state.empty.mini"));
        bundled.setId("no-models-bundled");
        bundled.setOnAction(event -> onBundled.run());
        HBox buttons = new HBox(8, weights, bundled);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(icon, title, buttons, Labels.styled(WORDS.text("shelf.drop"), "text-caption"));
    }
}
