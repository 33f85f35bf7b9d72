package avcap.studio.captioning;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The words to use and the words to avoid, each a chip that is pressed to be gone, and a field for more of either. As long as there
 * are any they are on the screen: they change what the model says.
 */
final class WishesBar extends VBox {

    private static final Words WORDS = UiResources.writingWords();
    private static final double FIELD = 96;

    private final WishesViewModel model;
    private final TextField used = new TextField();
    private final TextField banned = new TextField();
    private final FlowPane usedRow;
    private final FlowPane bannedRow;

    WishesBar(WishesViewModel model) {
        super(4);
        this.model = model;
        setId("wishes");
        getStyleClass().add("wishes");
        usedRow = row(used, "wishes.use", model::use);
        bannedRow = row(banned, "wishes.ban", model::ban);
        used.setId("wishes-use");
        banned.setId("wishes-ban");
        Label problem = new Label();
        problem.setId("wishes-problem");
        problem.getStyleClass().addAll("text-small", "warn");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox rows = new HBox(16, usedRow, bannedRow);
        HBox.setHgrow(usedRow, Priority.ALWAYS);
        HBox.setHgrow(bannedRow, Priority.ALWAYS);
        getChildren().addAll(rows, problem);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.shownProperty().or(model.wishesProperty().isNotEqualTo(Wishes.NONE)));
        model.wishesProperty().addListener((observed, before, now) -> show());
        show();
    }

    /** Gives the keys to the words to use. */
    void takeKeys() {
        used.requestFocus();
    }

    /** Whether one of its parts has the keys. */
    boolean hasKeys() {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        while (focus != null && focus != this) {
            focus = focus.getParent();
        }
        return focus == this;
    }

    private FlowPane row(TextField field, String key, Consumer<String> wish) {
        Label title = new Label(WORDS.text(key));
        title.getStyleClass().addAll("text-small", "muted");
        field.setPromptText(WORDS.text("wishes.prompt"));
        field.setAccessibleText(WORDS.text(key));
        field.setPrefWidth(FIELD);
        field.setOnAction(event -> enter(field, wish));
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(",")) {
                event.consume();
                enter(field, wish);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
                List<String> all = field == used
                        ? model.wishesProperty().get().used()
                        : model.wishesProperty().get().banned();
                all.stream().reduce((earlier, later) -> later).ifPresent(model::drop);
            }
        });
        FlowPane row = new FlowPane(6, 4, title, field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWrapLength(0);
        row.setMinWidth(0);
        return row;
    }

    private static void enter(TextField field, Consumer<String> wish) {
        if (!field.getText().isBlank()) {
            wish.accept(field.getText());
        }
        field.clear();
    }

    private void show() {
        show(usedRow, used, model.wishesProperty().get().used(), "wishes.chip.use");
        show(bannedRow, banned, model.wishesProperty().get().banned(), "wishes.chip.ban");
    }

    private void show(FlowPane row, TextField field, List<String> words, String nameKey) {
        row.getChildren().removeIf(Button.class::isInstance);
        row.getChildren()
                .addAll(
                        row.getChildren().indexOf(field),
                        words.stream().map(one -> chip(one, nameKey, field)).toList());
    }

    private Button chip(String words, String nameKey, TextField field) {
        Button chip = new Button(WORDS.text("wishes.chip", words));
        chip.setId("wish-" + words.replace(' ', '-'));
        chip.getStyleClass().add("tag-chip");
        chip.setAccessibleText(WORDS.text(nameKey, words));
        chip.setOnAction(event -> {
            model.drop(words);
            field.requestFocus();
        });
        return chip;
    }
}
