package avcap.studio.shell;

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

    private final CardPile pile;
    private final String title;
    private final VBox content = new VBox();
    private final HBox foot = new HBox();
    private final Button close = new Button(WORDS.text("close"));
    private Runnable whenGone = () -> {};

    Sheet(CardPile pile, String title, double width) {
        this.pile = pile;
        this.title = title;
        getStyleClass().add("dialog-card");
        setMaxSize(width, USE_PREF_SIZE);
        setPrefWidth(width);
        Label name = new Label(title);
        name.getStyleClass().add("pane-title");
        HBox head = new HBox(name);
        head.getStyleClass().add("dialog-head");
        content.getStyleClass().add("dialog-body");
        Region gap = Labels.gap();
        close.setId("sheet-close");
        close.setCancelButton(true);
        close.setOnAction(event -> close());
        foot.getChildren().addAll(gap, close);
        foot.getStyleClass().add("dialog-foot");
        getChildren().addAll(head, content, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeOn);
    }

    /** A list inside would keep Esc for itself. */
    private void closeOn(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    /** The sheet with what it is for, and buttons before the one that closes. */
    Sheet with(Node body, Button... buttons) {
        content.getChildren().setAll(body);
        for (int place = 0; place < buttons.length; place++) {
            foot.getChildren().add(1 + place, buttons[place]);
        }
        return this;
    }

    /** Another word on the button that closes. */
    Sheet closedBy(String word) {
        close.setText(word);
        return this;
    }

    /** What is done once the sheet is gone, such as stopping what it has under way. */
    Sheet whenGone(Runnable action) {
        whenGone = action;
        return this;
    }

    /** Lays the sheet over the window. */
    void show() {
        pile.show(title, this, whenGone);
    }

    /** Goes, also from below another one; nothing happens to one that is not shown. */
    void close() {
        pile.close(this);
    }
}
