package avcap.studio.attention;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** All words over time in small, and the way to the large one. */
final class WordsSection extends VBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final double ROW = 14;
    private static final double AXIS = 34;

    private final WordsOverTimeViewModel model;
    private final WordTimePlot plot;

    WordsSection(WordsOverTimeViewModel model, Runnable onLarge) {
        this.model = model;
        this.plot = new WordTimePlot(model, false);
        setId("words-section");
        getStyleClass().addAll("section", "last");
        Label title = new Label(WORDS.text("matrix.title"));
        title.getStyleClass().add("section-title");
        Region gap = Labels.gap();
        Button large = new Button(WORDS.text("matrix.large"), new FontIcon("fth-maximize-2"));
        large.setId("words-large");
        large.getStyleClass().addAll("link-button");
        large.setOnAction(event -> onLarge.run());
        HBox head = new HBox(8, title, gap, large);
        head.setAlignment(Pos.CENTER_LEFT);
        plot.managedProperty().bind(plot.visibleProperty());
        getChildren().addAll(head, plot);
        model.session().explanationProperty().addListener((observed, before, now) -> fit());
        fit();
    }

    private void fit() {
        int words = model.words().size();
        plot.setVisible(words > 0);
        plot.setMinHeight(AXIS + ROW * words);
        plot.setPrefHeight(AXIS + ROW * words);
    }
}
