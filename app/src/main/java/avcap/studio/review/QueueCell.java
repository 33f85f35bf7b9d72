package avcap.studio.review;

import avcap.studio.annotation.review.QueuedClip;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A clip that waits: its name, since when, why, and what that rests on. */
final class QueueCell extends ListCell<QueuedClip> {

    private final Label name = label("num", "strong");
    private final Label ago = label("text-caption");
    private final FontIcon icon = new FontIcon();
    private final Label reason = label("text-small");
    private final Label detail = label("text-caption");
    private final VBox rows;

    QueueCell() {
        icon.getStyleClass().add("small-icon");
        HBox why = line(reason, detail);
        why.getChildren().add(0, icon);
        rows = new VBox(5, line(name, ago), why);
        rows.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static HBox line(Label left, Label right) {
        left.setMinWidth(0);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, left, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable QueuedClip queued, boolean empty) {
        super.updateItem(queued, empty);
        if (empty || queued == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(queued.submission().name());
        ago.setText(Told.ago(queued.submission().at(), Instant.now()));
        icon.setIconLiteral(Told.icon(queued.reason()));
        reason.setText(Told.reason(queued));
        detail.setText(Told.detail(queued));
        setAccessibleText(String.join(", ", name.getText(), reason.getText(), detail.getText(), ago.getText()));
        setGraphic(rows);
    }
}
