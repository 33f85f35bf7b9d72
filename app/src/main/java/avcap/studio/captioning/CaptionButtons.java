package avcap.studio.captioning;

import atlantafx.base.theme.Styles;
import avcap.studio.annotation.Status;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be decided about a caption, each with its key. */
final class CaptionButtons extends HBox {

    private static final Words WORDS = UiResources.studioWords();

    /** Below it a long key stands in the menu alone. */
    private static final double ROOM_FOR_ALL_KEYS = 720;

    /** While one types flag and reject have longer keys than else. */
    private static final double ROOM_FOR_LONG_KEYS = 960;

    private static final int SHORT_KEY = 3;

    private final CaptioningViewModel model;

    /** @param room the width of the pane they stand in */
    CaptionButtons(CaptioningViewModel model, ObservableDoubleValue room) {
        super(8);
        this.model = model;
        Region gap = Labels.gap();
        getChildren().addAll(accept(), regenerate(), regenerateRest(room), gap, flag(room), reject(room));
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0); // so that it never holds the pane wider than the room it goes by
        disableProperty()
                .bind(model.session()
                        .selectedIdProperty()
                        .isNull()
                        .or(Bindings.createBooleanBinding(
                                () -> !model.session().readOnlyReason().isEmpty(),
                                model.session().projectProperty())));
    }

    private Button accept() {
        Button accept = button("accept", "caption.accept", "Ctrl+Enter", model::accept);
        accept.setDefaultButton(false);
        accept.getStyleClass().add(Styles.ACCENT);
        return accept;
    }

    private Button regenerate() {
        Button regenerate = button("regenerate", "caption.regenerate", "Ctrl+R", model::regenerate);
        regenerate.disableProperty().bind(model.session().captionerProperty().isNull());
        return regenerate;
    }

    private Button regenerateRest(ObservableDoubleValue room) {
        Button rest = button("regenerate-rest", "caption.regenerateRest", "Ctrl+Shift+R", model::regenerateRest);
        rest.disableProperty().bind(model.session().captionerProperty().isNull());
        fold(rest, room, ROOM_FOR_ALL_KEYS);
        return rest;
    }

    private Button flag(ObservableDoubleValue room) {
        Button flag = button("flag", "caption.flag", "F", () -> model.mark(Status.FLAGGED));
        flag.getStyleClass().addAll(Styles.FLAT, "tight");
        fold(flag, room, ROOM_FOR_LONG_KEYS);
        ((HBox) flag.getGraphic()).getChildren().add(0, icon("fth-flag"));
        return flag;
    }

    private Button reject(ObservableDoubleValue room) {
        Button reject = button("reject", "caption.reject", "X", () -> model.mark(Status.REJECTED));
        reject.getStyleClass().addAll(Styles.FLAT, "tight");
        fold(reject, room, ROOM_FOR_LONG_KEYS);
        return reject;
    }

    /** A key that is long stands on its button only where there is room. */
    private static void fold(Button button, ObservableDoubleValue room, double wanted) {
        Label keys = (Label) ((HBox) button.getGraphic()).getChildren().get(1);
        keys.managedProperty().bind(keys.visibleProperty());
        keys.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> keys.getText().length() <= SHORT_KEY || room.get() > wanted, keys.textProperty(), room));
    }

    private static Button button(String id, String key, String keys, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(content(null, WORDS.text(key), keys));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(WORDS.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** What stands on a button: perhaps an icon, its words and its key. */
    static HBox content(@Nullable Node icon, String text, String keys) {
        HBox content = new HBox(8, new Label(text), new KeyCap(keys));
        if (icon != null) {
            content.getChildren().add(0, icon);
        }
        content.setAlignment(Pos.CENTER);
        return content;
    }

    static FontIcon icon(String code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("small-icon");
        return icon;
    }
}
