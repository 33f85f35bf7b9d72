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

    private final VBox body = new VBox(8);
    private final HBox actions = new HBox(8);

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
        body.getChildren().add(sentence);
        HBox.setHgrow(body, Priority.ALWAYS);
        notice.action().ifPresent(action -> {
            add(action.label(), () -> {
                action.run().run();
                onActed.run();
            });
        });
        getChildren().addAll(mark, body);
    }

    /** One more thing that can be done about it. */
    void add(String label, Runnable run) {
        Button button = new Button(label);
        button.getStyleClass().add("mini");
        button.setFocusTraversable(false); // a popup gives its focused control the keys of the window below
        button.setOnAction(event -> run.run());
        if (actions.getChildren().isEmpty()) {
            body.getChildren().add(actions);
        }
        actions.getChildren().add(button);
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
