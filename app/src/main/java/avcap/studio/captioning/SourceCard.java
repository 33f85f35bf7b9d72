package avcap.studio.captioning;

import avcap.inference.features.Modality;
import avcap.studio.captioning.SourceLine.State;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What the model says from one choice of streams; pressing it puts the words into the editor. */
final class SourceCard extends Button {

    private static final Words WORDS = UiResources.studioWords();
    private static final double FOCUS_RING = 1;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Modality modality;
    private final Label tag = new Label();
    private final Label name = new Label();
    private final Label score = new Label();
    private final KeyCap keys;
    private final TextFlow words = new TextFlow();
    private boolean isCompact;

    SourceCard(Modality modality) {
        this.modality = modality;
        this.keys = new KeyCap(WORDS.text(key("keys")));
        setId("source-" + modality.mode());
        getStyleClass().setAll("mode-card");
        tag.setText(WORDS.text(key("tag")));
        tag.getStyleClass().addAll("tag", WORDS.text(key("style")));
        tag.setMinWidth(USE_PREF_SIZE);
        name.setText(WORDS.text(key("name")));
        name.getStyleClass().add("mode-name");
        name.setMinWidth(USE_PREF_SIZE);
        score.getStyleClass().addAll("num-small", "muted");
        score.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinWidth(0);
        setPrefSize(0, 56);
        setMinHeight(28);
        clipWords();
        arrange();
    }

    private String key(String part) {
        return "source." + modality.mode() + "." + part;
    }

    /** A model that has lost the thread says more than a card has room for. */
    private void clipWords() {
        Rectangle room = new Rectangle(-FOCUS_RING, -FOCUS_RING, 0, 0);
        room.widthProperty().bind(widthProperty().add(2 * FOCUS_RING));
        room.heightProperty().bind(heightProperty().add(2 * FOCUS_RING));
        setClip(room);
    }

    Modality modality() {
        return modality;
    }

    /** On one line, without score and keys, where there is little height. */
    void setCompact(boolean compact) {
        if (compact != isCompact) {
            isCompact = compact;
            pseudoClassStateChanged(COMPACT, compact);
            arrange();
        }
    }

    private void arrange() {
        Region gap = Labels.gap();
        HBox head = isCompact ? new HBox(8, tag, name) : new HBox(8, tag, name, score, gap, keys);
        head.setAlignment(Pos.CENTER_LEFT);
        Pane content = isCompact ? new HBox(12, head, words) : new VBox(1, head, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        content.setMinWidth(0);
        content.prefWidthProperty().bind(widthProperty().subtract(24));
        content.maxWidthProperty().bind(widthProperty().subtract(24));
        if (content instanceof HBox line) {
            line.setAlignment(Pos.CENTER_LEFT);
            line.setFillHeight(false);
        }
        setGraphic(content);
    }

    void show(SourceLine line, @Nullable Said both, String edited) {
        Said said = line.said();
        score.setText(
                said == null || Double.isNaN(said.score())
                        ? ""
                        : String.format(Language.spoken().numbers(), "%.2f", said.score())
                                .replace('-', '−'));
        words.getChildren().clear();
        if (said == null) {
            words.getChildren().add(new Text(stateText(line.state())));
            words.getChildren().get(0).getStyleClass().add("mode-state");
        } else {
            line.comparedWith(both).forEach(word -> add(word.text(), word.differs()));
        }
        boolean isTaken = said != null && said.text().equals(edited);
        pseudoClassStateChanged(SELECTED, isTaken);
        setAccessibleText(name.getText() + ": " + (said == null ? stateText(line.state()) : said.text()));
        setDisable(said == null);
    }

    private void add(String word, boolean differs) {
        Text text = new Text(word);
        text.getStyleClass().add("mode-text");
        if (differs) {
            text.getStyleClass().add("differs");
        }
        words.getChildren().addAll(text, new Text(" "));
    }

    private String stateText(State state) {
        return switch (state) {
            case WAITING, SAID -> WORDS.text("source.waiting");
            case HELD_BACK -> WORDS.text("source.heldBack");
            case WORKING -> WORDS.text("source.working");
            case FAILED -> WORDS.text("source.failed");
            case MISSING -> WORDS.text(key("missing"));
        };
    }
}
