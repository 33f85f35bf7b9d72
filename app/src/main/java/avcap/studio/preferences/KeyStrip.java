package avcap.studio.preferences;

import avcap.studio.control.KeyCap;
import avcap.studio.keys.Command;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below a row: how to record, why keys were refused, or whose they are. */
final class KeyStrip extends HBox {

    private static final Words WORDS = UiResources.keyWords();

    private final KeysViewModel model;

    KeyStrip(KeysViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.cancel();
            }
        });
    }

    void show(@Nullable KeyChange change) {
        setVisible(change != null);
        getChildren().clear();
        getStyleClass().setAll("key-strip");
        if (change instanceof KeyChange.Recording recording) {
            ask(recording);
        } else if (change instanceof KeyChange.Conflict conflict) {
            ask(conflict);
        }
    }

    private void ask(KeyChange.Recording recording) {
        if (!recording.refusal().isEmpty()) {
            getStyleClass().add("warned");
            getChildren().addAll(mark(), sentence(recording.refusal()));
        }
        getChildren()
                .addAll(KeyCap.plain("Esc"), hint("page.escape"), KeyCap.plain("Backspace"), hint("page.backspace"));
    }

    private void ask(KeyChange.Conflict conflict) {
        getStyleClass().add("warned");
        String owners = conflict.owners().stream().map(Command::title).collect(Collectors.joining(", "));
        Button take = new Button(WORDS.text("page.take", owners));
        take.setId("key-take");
        take.getStyleClass().addAll("accent", "mini");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(event -> model.take());
        Button cancel = new Button(WORDS.text("page.cancel"));
        cancel.setId("key-cancel");
        cancel.getStyleClass().add("mini");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        getChildren().addAll(mark(), sentence(conflict.sentence()), take, cancel);
        take.requestFocus();
    }

    private static FontIcon mark() {
        FontIcon mark = new FontIcon("fth-alert-triangle");
        mark.getStyleClass().addAll("small-icon", "warn-icon");
        return mark;
    }

    private static Label sentence(String text) {
        Label sentence = new Label(text);
        sentence.setId("key-sentence");
        sentence.getStyleClass().addAll("text-small", "strong");
        return sentence;
    }

    private static Label hint(String key) {
        Label hint = new Label(WORDS.text(key));
        hint.getStyleClass().add("text-caption");
        return hint;
    }
}
