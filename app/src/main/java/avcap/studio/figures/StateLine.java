package avcap.studio.figures;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is to be said instead of numbers, or above those that are old: how far it is, what went wrong, that there is nothing. */
final class StateLine extends VBox {

    private static final Words WORDS = UiResources.figureWords();

    private final Counted<?> counted;
    private final String key;
    private final BooleanSupplier isEmpty;

    /** {@code key} begins the names of the sentences, such as {@code agreement}. */
    StateLine(Counted<?> counted, String key, BooleanSupplier isEmpty) {
        super(8);
        this.counted = counted;
        this.key = key;
        this.isEmpty = isEmpty;
        setId(key + "-state");
        InvalidationListener again = observed -> show();
        counted.stateProperty().addListener(again);
        counted.valueProperty().addListener(again);
        counted.staleProperty().addListener(again);
        show();
    }

    private void show() {
        List<Node> shown =
                switch (counted.state()) {
                    case NONE -> List.of(row(again("figures.again")));
                    case BUSY -> List.of(busy());
                    case BROKEN -> List.of(label(broken(), "bad"), row(again("figures.retry")));
                    case READY -> ready();
                };
        getChildren().setAll(shown);
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private List<Node> ready() {
        if (isEmpty.getAsBoolean()) {
            return List.of(label(WORDS.text(key + ".empty"), "muted"));
        }
        return counted.staleProperty().get() ? List.of(row(again("figures.again"))) : List.of();
    }

    private String broken() {
        return counted.problemProperty().get();
    }

    private static Label label(String text, String style) {
        Label label = Labels.wrapping(text, style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button again(String word) {
        Button again = new Button(WORDS.text(word));
        again.setId(key + "-again");
        again.getStyleClass().add("small");
        again.setOnAction(event -> counted.count());
        return again;
    }

    private static HBox row(Node node) {
        HBox row = new HBox(node);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node busy() {
        Label step = label("", "muted");
        step.textProperty()
                .bind(counted.stepProperty()
                        .map(done ->
                                done.isEmpty() ? WORDS.text(key + ".busy.start") : WORDS.text(key + ".busy", done)));
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(counted.fractionProperty());
        bar.setAccessibleText(WORDS.text(key + ".busy.start"));
        Button cancel = new Button(UiResources.studioWords().text("cancel"));
        cancel.setId(key + "-cancel");
        cancel.getStyleClass().add("mini");
        cancel.setOnAction(event -> counted.cancel());
        HBox below = new HBox(8, bar, cancel);
        below.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, step, below);
    }
}
