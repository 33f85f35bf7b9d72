package avcap.studio.attention;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All words of the caption over the time of the clip, large, with the choice of scale. */
public final class WordsOverTime extends VBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final double HEIGHT = 400;

    private final WordsOverTimeViewModel model;
    private final ToggleButton each = segment("scale-each", "matrix.each", "left-pill");
    private final ToggleButton all = segment("scale-all", "matrix.all", "right-pill");
    private final Label none = new Label(WORDS.text("matrix.none"));

    public WordsOverTime(WordsOverTimeViewModel model) {
        super(8);
        this.model = model;
        setId("words-over-time");
        WordTimePlot plot = new WordTimePlot(model, true);
        plot.setPrefHeight(HEIGHT);
        none.setId("words-over-time-state");
        none.getStyleClass().add("muted");
        Label hint = new Label(WORDS.text("matrix.hint"));
        hint.getStyleClass().add("text-caption");
        Region gap = Labels.gap();
        HBox head = new HBox(hint, gap, each, all);
        head.setAlignment(Pos.CENTER_LEFT);
        each.setOnAction(event -> scale(true));
        all.setOnAction(event -> scale(false));
        getChildren().addAll(head, new StackPane(plot, none));
        InvalidationListener say = observed -> say();
        model.session().explanationProperty().addListener(say);
        model.eachOnItsOwnProperty().addListener(say);
        say();
    }

    private static ToggleButton segment(String id, String key, String pill) {
        ToggleButton segment = new ToggleButton(WORDS.text(key));
        segment.setId(id);
        segment.getStyleClass().addAll("segment", pill);
        return segment;
    }

    private void scale(boolean eachOnItsOwn) {
        model.eachOnItsOwnProperty().set(eachOnItsOwn);
        say();
    }

    private void say() {
        none.setVisible(model.words().isEmpty());
        each.setSelected(model.eachOnItsOwnProperty().get());
        all.setSelected(!model.eachOnItsOwnProperty().get());
    }
}
