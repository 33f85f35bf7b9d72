package avcap.studio.preferences;

import avcap.studio.control.Labels;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every command with its keys, to be found, changed, carried in and out. */
public final class KeysView extends VBox {

    private static final Words WORDS = UiResources.keyWords();

    private final KeysViewModel model;
    private final KeyFilePicking files;
    private final TextField search = new TextField();
    private final VBox list = new VBox();
    private final List<KeyRow> rows;

    public KeysView(KeysViewModel model, KeyFilePicking files) {
        this.model = model;
        this.files = files;
        this.rows = model.commands().stream()
                .map(command -> new KeyRow(model, command))
                .toList();
        setId("keys");
        getStyleClass().add("pane");
        list.getStyleClass().add("key-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), new KeysTold(model), heads(), scroll);
        model.queryProperty().addListener((observed, before, now) -> list());
        model.keysProperty().addListener((observed, before, now) -> rows.forEach(KeyRow::show));
        model.changeProperty().addListener((observed, before, now) -> changed(before, now));
        list();
    }

    /** The keys go to the search. */
    @Override
    public void requestFocus() {
        search.requestFocus();
    }

    /** Lists one command and waits for its keys. */
    public void giveKey(Command command, Context context) {
        model.queryProperty().set(command.title());
        KeyChange.Slot slot = KeyChange.Slot.of(command, context, 0);
        applyCss();
        layout();
        row(command).focus(slot);
        model.record(slot);
    }

    private HBox head() {
        Label title = new Label(WORDS.text("page.title"));
        title.getStyleClass().add("pane-title");
        search.setId("keys-search");
        search.setPromptText(WORDS.text("page.search"));
        search.setAccessibleText(WORDS.text("page.search"));
        search.getStyleClass().addAll("field-small", "key-search");
        search.textProperty().bindBidirectional(model.queryProperty());
        Region gap = Labels.gap();
        HBox head = new HBox(
                title,
                search,
                gap,
                button("import", () -> files.keysToRead().ifPresent(model::importFrom)),
                button("export", () -> files.keysToWrite().ifPresent(model::exportTo)),
                button("resetAll", model::resetAll));
        head.getStyleClass().add("pane-header");
        return head;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(WORDS.text("page." + name));
        button.setId("keys-" + name);
        button.getStyleClass().add("mini");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox heads() {
        HBox heads = new HBox(
                head("page.action", "key-name"), head("page.media", "key-cell"), head("page.typing", "key-cell"));
        heads.getStyleClass().add("key-heads");
        return heads;
    }

    private static Label head(String key, String style) {
        Label head = new Label(WORDS.text(key));
        head.getStyleClass().addAll("text-caption", style);
        return head;
    }

    private void list() {
        list.getChildren().clear();
        Command.@Nullable Group group = null;
        for (KeyRow row : rows) {
            if (model.isListed(row.command())) {
                if (row.command().group() != group) {
                    group = row.command().group();
                    list.getChildren().add(groupHead(group));
                }
                list.getChildren().add(row);
            }
        }
        if (group == null) {
            list.getChildren().add(nothing());
        }
    }

    private static Label groupHead(Command.Group group) {
        Label head = new Label(group.title());
        head.getStyleClass().addAll("section-title", "key-group");
        return head;
    }

    private static Node nothing() {
        Label none = new Label(WORDS.text("page.none"));
        none.setId("keys-none");
        none.getStyleClass().addAll("muted", "key-group");
        return none;
    }

    /** Once a change is over, the keys are where it began. */
    private void changed(@Nullable KeyChange before, @Nullable KeyChange now) {
        Consumer<KeyChange> show = change -> row(change.slot().command()).show();
        if (before != null) {
            show.accept(before);
        }
        if (now != null) {
            show.accept(now);
        } else if (before instanceof KeyChange.Conflict) {
            row(before.slot().command()).focus(before.slot());
        }
    }

    private KeyRow row(Command command) {
        return rows.stream().filter(row -> row.command() == command).findFirst().orElseThrow();
    }
}
