package avcap.studio.attention;

import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.session.TextMaps;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pane that says where the chosen word came from. */
public final class AttentionPane extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final AttentionViewModel model;
    private final TextMaps maps;
    private final VBox word = new VBox(4);
    private final Label none = new Label();

    /**
     * What is asked for in the pane and done elsewhere.
     *
     * @param onWordsOverTime opens all words over time in large
     * @param onSave saves the map of the chosen word
     */
    public record Asked(Runnable onWordsOverTime, Runnable onSave) {}

    public AttentionPane(
            AttentionViewModel model,
            TextMaps maps,
            HoldingViewModel holding,
            WordsOverTimeViewModel over,
            Asked asked) {
        this.model = model;
        this.maps = maps;
        setId("attention");
        getStyleClass().add("pane");
        none.setId("attention-state");
        none.getStyleClass().addAll("text-small", "muted");
        none.setWrapText(true);
        none.managedProperty().bind(none.visibleProperty());
        word.getStyleClass().add("section");
        word.getChildren().addAll(new WordHead(model), none);
        VBox sections = new VBox(
                word,
                new LeanedOn(model),
                new FrameTiles(model),
                new Folding(model, maps),
                new HoldingSection(holding),
                new WordsSection(over, asked.onWordsOverTime()));
        ScrollPane scroll = new ScrollPane(sections);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(asked.onSave()), scroll);
        model.session().words().rangeProperty().addListener((observed, before, now) -> say());
        model.saliencyProperty().addListener((observed, before, now) -> say());
        model.explanationProperty().addListener((observed, before, now) -> say());
        maps.stateProperty().addListener((observed, before, now) -> say());
        say();
    }

    private HBox head(Runnable onSave) {
        Label title = new Label(WORDS.text("attention.title"));
        title.getStyleClass().add("pane-title");
        Label hint = new Label(WORDS.text("attention.hint"));
        hint.getStyleClass().add("text-caption");
        Region gap = Labels.gap();
        Button save = new Button(null, new FontIcon("fth-download"));
        save.setId("save-map");
        save.getStyleClass().add("square");
        KeyCap.name(save, WORDS.text("attention.save"), "Ctrl+Shift+S");
        save.setOnAction(event -> onSave.run());
        HBox head = new HBox(8, title, gap, hint, save);
        head.getStyleClass().add("pane-header");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void say() {
        boolean isChosen = model.word().isPresent();
        boolean isExplained = model.saliencyProperty().get() != null;
        none.setVisible(!isChosen || !isExplained);
        none.setText(WORDS.text(!isChosen ? "attention.none" : isSought() ? whereTheSearchIs() : "attention.busy"));
    }

    /** Whether the words are explained, and only the map is missing. */
    private boolean isSought() {
        return model.explanationProperty().get() != null && maps.stateProperty().get() != TextMaps.State.IDLE;
    }

    private String whereTheSearchIs() {
        return switch (maps.stateProperty().get()) {
            case IDLE, SEEKING -> "attention.seeking";
            case PUT_OFF -> "attention.putOff";
            case FAILED -> "attention.failed";
        };
    }
}
