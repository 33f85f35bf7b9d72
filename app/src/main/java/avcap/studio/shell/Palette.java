package avcap.studio.shell;

import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field to name an action in, and the actions that answer to the name; the field keeps the keys. */
final class Palette extends VBox {

    private static final Words WORDS = UiResources.keyWords();
    private static final double WIDTH = 640;
    private static final double ROW = 36;
    private static final int MOST_ROWS = 9;

    private final PaletteViewModel model;
    private final Asked asked;
    private final TextField field = new TextField();
    private final ListView<PaletteViewModel.Item> list;

    /** What a person decides in the palette. */
    record Asked(Consumer<PaletteViewModel.Item> run, Consumer<PaletteViewModel.Item> giveKey, Runnable close) {}

    Palette(PaletteViewModel model, Asked asked) {
        this.model = model;
        this.asked = asked;
        this.list = new ListView<>(model.items());
        setId("palette");
        getStyleClass().addAll("dialog-card", "palette");
        setMinWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().addAll(head(), list(), foot());
    }

    /** The keys go to the field. */
    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private HBox head() {
        field.setId("palette-field");
        field.getStyleClass().addAll("palette-field", UiResources.OWN_KEYS);
        field.setPromptText(WORDS.text("palette.prompt"));
        field.setAccessibleText(WORDS.text("palette.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(8, new FontIcon("fth-search"), field);
        head.getStyleClass().add("palette-head");
        return head;
    }

    private ListView<PaletteViewModel.Item> list() {
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PaletteCell());
        Label none = new Label(WORDS.text("palette.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.prefHeightProperty()
                .bind(Bindings.size(model.items())
                        .map(count -> ROW * Math.max(1, Math.min(MOST_ROWS, count.intValue()))));
        list.setMinHeight(USE_PREF_SIZE);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        model.items().addListener((ListChangeListener<PaletteViewModel.Item>) change -> choose(0));
        return list;
    }

    private HBox foot() {
        Label count = new Label();
        count.setId("palette-count");
        count.textProperty()
                .bind(Bindings.size(model.items()).map(listed -> WORDS.text("palette.count", listed, model.all())));
        count.getStyleClass().add("text-caption");
        Region gap = Labels.gap();
        HBox foot = new HBox(12, hint("Enter", "palette.run"), hint("Ctrl+K", "palette.giveKey"), gap, count);
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private static HBox hint(String keys, String textKey) {
        Label text = new Label(WORDS.text(textKey));
        text.getStyleClass().add("text-caption");
        HBox hint = new HBox(4, KeyCap.plain(keys), text);
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }

    private void pressed(KeyEvent event) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        boolean isTaken = true;
        switch (event.getCode()) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case PAGE_DOWN -> choose(Math.min(model.items().size() - 1, chosen + MOST_ROWS));
            case PAGE_UP -> choose(Math.max(0, chosen - MOST_ROWS));
            case ENTER -> run();
            case ESCAPE -> asked.close().run();
            case TAB -> choose(chosen + (event.isShiftDown() ? -1 : 1));
            case K -> isTaken = giveKey(event.isShortcutDown());
            default -> isTaken = false;
        }
        if (isTaken) {
            event.consume();
        }
    }

    private void choose(int place) {
        int size = model.items().size();
        if (size > 0) {
            int round = Math.floorMod(place, size);
            list.getSelectionModel().clearAndSelect(round);
            list.scrollTo(Math.max(0, round - MOST_ROWS + 1));
        }
    }

    private void run() {
        PaletteViewModel.Item chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.isReady()) {
            asked.run().accept(chosen);
        }
    }

    private boolean giveKey(boolean isAsked) {
        PaletteViewModel.Item chosen = list.getSelectionModel().getSelectedItem();
        if (isAsked && chosen != null) {
            asked.giveKey().accept(chosen);
        }
        return isAsked;
    }
}
