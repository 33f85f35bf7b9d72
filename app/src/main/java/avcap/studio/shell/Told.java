package avcap.studio.shell;

import avcap.studio.notice.Notice;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a notice looks like: a mark by shape and colour, its sentence, and what can be done about it. */
final class Told extends HBox {

    private static final double WIDTH = 244;

    /** {@code onActed} is run after the notice's own action. */
    Told(Notice notice, String said, Runnable onActed) {
        super(10);
        getStyleClass().add("told");
        setAlignment(Pos.TOP_LEFT);
        FontIcon mark = new FontIcon(icon(notice.level()));
        mark.getStyleClass().addAll("small-icon", style(notice.level()));
        Label sentence = new Label(said);
        sentence.getStyleClass().add("told-sentence");
        sentence.setWrapText(true);
        sentence.setPrefWidth(WIDTH);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox(8, sentence);
        HBox.setHgrow(body, Priority.ALWAYS);
        notice.action().ifPresent(action -> {
            Button button = new Button(action.label());
            button.getStyleClass().add("mini");
            button.setFocusTraversable(false); // a popup gives its focused control the keys of the window below
            button.setOnAction(event -> {
                action.run().run();
                onActed.run();
            });
            body.getChildren().add(button);
        });
        getChildren().addAll(mark, body);
    }

    private static String icon(Notice.Level level) {
        return switch (level) {
            case NEWS -> "fth-info";
            case SUCCESS -> "fth-check";
            case WARNING -> "fth-alert-triangle";
            case FAILURE -> "fth-alert-circle";
        };
    }

    private static String style(Notice.Level level) {
        return switch (level) {
            case NEWS -> "news-icon";
            case SUCCESS -> "good-icon";
            case WARNING -> "warn-icon";
            case FAILURE -> "bad-icon";
        };
    }

    /** Takes the notice off the screen, if it is still there. */
    void close() {
        if (getScene() != null
                && getScene().getWindow().isShowing()
                && getScene().lookup(".notification-bar .close-button") instanceof Button button) {
            button.fire();
        }
    }
}
