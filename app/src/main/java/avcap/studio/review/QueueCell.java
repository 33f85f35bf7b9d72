package avcap.studio.review;

import avcap.studio.annotation.review.QueuedClip;
import avcap.studio.control.Labels;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A clip that waits: its name, since when, why, and what that rests on. */
final class QueueCell extends ListCell<QueuedClip> {

    private final Label name = Labels.styled("", "num", "strong");
    private final Label ago = Labels.styled("", "text-caption");
    private final FontIcon icon = new FontIcon();
    private final Label reason = Labels.styled("", "text-small");
    private final Label detail = Labels.styled("", "text-caption");
    private final VBox rows;

    QueueCell() {
        icon.getStyleClass().add("small-icon");
        HBox why = Labels.line(8, reason, detail);
        why.getChildren().add(0, icon);
        rows = new VBox(5, Labels.line(8, name, ago), why);
        rows.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
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
