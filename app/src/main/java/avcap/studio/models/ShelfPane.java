package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The checkpoints as cards, children below their parents. */
final class ShelfPane extends VBox {

    private static final Words WORDS = UiResources.modelWords();
    private static final double ROW = 96;
    private static final double ABOVE = 10;

    private final ShelfViewModel model;
    private final ListView<CheckpointCard> list;
    private boolean following;

    /** {@code onImport} asks for files. */
    ShelfPane(ShelfViewModel model, CardActions actions, Runnable onImport) {
        this.model = model;
        this.list = new ListView<>(model.cards());
        setId("shelf");
        getStyleClass().add("pane");
        list.setId("checkpoint-list");
        list.getStyleClass().add("checkpoint-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new CheckpointCell());
        list.setAccessibleText(WORDS.text("shelf.list"));
        list.setContextMenu(actions.menu());
        list.setPlaceholder(placeholder());
        list.prefHeightProperty()
                .bind(Bindings.size(model.cards()).multiply(ROW).add(ABOVE));
        list.setMaxHeight(USE_PREF_SIZE);
        list.setMinHeight(ROW);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label problem = Labels.folding(Labels.wrapped("shelf-problem", "text-small", "bad", "shelf-foot"));
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        Label foot = Labels.wrapped("shelf-foot", "text-small", "muted", "shelf-foot");
        foot.setText(WORDS.text("shelf.foot"));
        getChildren().addAll(head(onImport), list, problem, foot);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (!following && now != null) {
                model.choose(now);
            }
        });
        model.chosenProperty().addListener((observed, before, now) -> follow());
        model.cards().addListener((ListChangeListener<CheckpointCard>) change -> follow());
        follow();
    }

    private Label placeholder() {
        Label none = Labels.styled("", "text-small", "muted");
        none.textProperty()
                .bind(Bindings.when(model.knownProperty())
                        .then(WORDS.text("shelf.empty"))
                        .otherwise(WORDS.text("state.reading")));
        return none;
    }

    private HBox head(Runnable onImport) {
        Label count = Labels.styled("", "num-small", "muted");
        count.setId("shelf-count");
        count.textProperty().bind(Bindings.size(model.cards()).asString());
        HBox head = new HBox(
                Labels.styled(WORDS.text("shelf.title"), "pane-title"),
                count,
                Labels.gap(),
                Labels.withTip(
                        Labels.mini("import-weights", WORDS.text("shelf.import"), "fth-upload", onImport),
                        WORDS.text("shelf.import.long")));
        head.getStyleClass().add("pane-header");
        return head;
    }

    /** Gives the keys to the cards. */
    void focusList() {
        list.requestFocus();
    }

    /** The list shows the choice of the model; exchanging the cards moves the list's own. */
    private void follow() {
        following = true;
        int place = model.chosen().map(model.cards()::indexOf).orElse(-1);
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
        }
        following = false;
    }
}
