package avcap.studio.shell;

import avcap.studio.control.KeyCap;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the window shows while no project is open. */
final class EmptyState extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    EmptyState(Runnable openSample, Runnable openFolder) {
        setId("empty-state");
        getStyleClass().add("state-pane");
        Label title = new Label(WORDS.text("empty.title"));
        title.getStyleClass().add("state-title");
        Button sample = new Button(WORDS.text("empty.sample"));
        sample.setId("open-sample");
        sample.getStyleClass().add("accent");
        sample.setOnAction(event -> openSample.run());
        Button folder = new Button(WORDS.text("empty.open"));
        folder.setId("open-folder");
        folder.setGraphic(new KeyCap("Ctrl+O"));
        folder.setContentDisplay(ContentDisplay.RIGHT);
        folder.setOnAction(event -> openFolder.run());
        HBox buttons = new HBox(8, sample, folder);
        buttons.setAlignment(Pos.CENTER);
        Label drop = new Label(WORDS.text("empty.drop"));
        drop.getStyleClass().add("text-caption");
        getChildren().addAll(new Mark(44), title, buttons, drop);
    }
}
