package avcap.studio.shell;

import atlantafx.base.controls.ModalPane;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card over the window with a title, a body and buttons; Esc closes it. */
final class Sheet extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final HBox foot = new HBox();

    Sheet(ModalPane over, String title, Node body, double width) {
        getStyleClass().add("dialog-card");
        setMaxSize(width, USE_PREF_SIZE);
        setPrefWidth(width);
        Label name = new Label(title);
        name.getStyleClass().add("pane-title");
        HBox head = new HBox(name);
        head.getStyleClass().add("dialog-head");
        VBox content = new VBox(body);
        content.getStyleClass().add("dialog-body");
        Region gap = Labels.gap();
        Button close = new Button(WORDS.text("close"));
        close.setId("sheet-close");
        close.setCancelButton(true);
        close.setOnAction(event -> over.hide());
        foot.getChildren().addAll(gap, close);
        foot.getStyleClass().add("dialog-foot");
        getChildren().addAll(head, content, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> closeOn(event, over));
    }

    /** A list inside would keep Esc for itself. */
    private static void closeOn(KeyEvent event, ModalPane over) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            over.hide();
        }
    }

    /** A button before the one that closes. */
    void add(Button button) {
        foot.getChildren().add(1, button);
    }
}
