package avcap.studio.captioning;

import atlantafx.base.theme.Styles;
import avcap.studio.annotation.Status;
import avcap.studio.control.KeyCap;
import avcap.studio.session.Saving;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The caption being corrected, what is to know about it, and what can be decided. */
public final class CaptioningView extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final CaptioningViewModel model;
    private final CaptionArea area = new CaptionArea();

    public CaptioningView(CaptioningViewModel model) {
        this.model = model;
        setId("captioning");
        getStyleClass().add("caption-pane");
        Region rest = gap();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().addAll(header(), editor(), new StateLine(model), rest, buttons());
    }

    /** Gives the keys to the editor. */
    public void focusEditor() {
        area.area().requestFocus();
    }

    private HBox header() {
        Label title = new Label(WORDS.text("caption.title"));
        title.getStyleClass().add("pane-title");
        Label origin = new Label();
        origin.setId("caption-origin");
        origin.getStyleClass().add("text-caption");
        origin.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(model.originProperty().get().wordKey()), model.originProperty()));
        HBox header = new HBox(8, title, origin);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(24);
        return header;
    }

    private VBox editor() {
        area.area().setId("caption-editor");
        area.area().setAccessibleText(WORDS.text("caption.editor"));
        area.textProperty().set(model.textProperty().get());
        area.area().editableProperty().bind(model.readyProperty());
        area.wordsProperty().bind(model.wordsProperty());
        area.selectedProperty().bind(model.session().words().selectedIndexProperty());
        model.textProperty()
                .addListener((observed, before, now) -> area.textProperty().set(now));
        area.textProperty().addListener((observed, before, now) -> model.typed(now));
        area.area().caretPositionProperty().addListener((observed, before, now) -> {
            if (area.area().isFocused()) {
                model.caretAt(now);
            }
        });
        area.area().addEventFilter(KeyEvent.ANY, CaptioningView::keepOneLine);
        VBox frame = new VBox(area);
        frame.setId("caption-frame");
        frame.getStyleClass().add("caption-frame");
        styled(frame, "focused", area.area().focusedProperty());
        styled(frame, "scoring", model.staleProperty());
        styled(frame, "not-saved", Bindings.equal(model.session().saving().stateProperty(), Saving.State.NOT_SAVED));
        return frame;
    }

    /** A caption is one line; Tab leaves the field. */
    private static void keepOneLine(KeyEvent event) {
        boolean breaks = event.getCode() == KeyCode.ENTER || "\r".equals(event.getCharacter());
        if (breaks && !event.isShortcutDown()) {
            event.consume();
        }
    }

    private static void styled(Node node, String style, ObservableBooleanValue when) {
        when.addListener((observed, before, now) -> {
            node.getStyleClass().remove(style);
            if (now) {
                node.getStyleClass().add(style);
            }
        });
    }

    private HBox buttons() {
        Button accept = button("caption.accept", "Ctrl+Enter", model::accept);
        accept.setId("accept");
        accept.setDefaultButton(false);
        accept.getStyleClass().add(Styles.ACCENT);
        Button regenerate = button("caption.regenerate", "Ctrl+R", model::regenerate);
        regenerate.setId("regenerate");
        regenerate.disableProperty().bind(model.session().captionerProperty().isNull());
        Button flag = button("caption.flag", "F", () -> model.mark(Status.FLAGGED));
        flag.setId("flag");
        flag.getStyleClass().add(Styles.FLAT);
        ((HBox) flag.getGraphic()).getChildren().add(0, icon("fth-flag"));
        Button reject = button("caption.reject", "X", () -> model.mark(Status.REJECTED));
        reject.setId("reject");
        reject.getStyleClass().add(Styles.FLAT);
        Region gap = gap();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, accept, regenerate, gap, flag, reject);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.disableProperty().bind(model.session().selectedIdProperty().isNull());
        return buttons;
    }

    private static Button button(String key, String keys, Runnable action) {
        Label text = new Label(WORDS.text(key));
        HBox content = new HBox(8, text, new KeyCap(keys));
        content.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.setGraphic(content);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(text.getText());
        button.setOnAction(event -> action.run());
        return button;
    }

    private static FontIcon icon(String code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("small-icon");
        return icon;
    }

    private static Region gap() {
        return new Region();
    }
}
