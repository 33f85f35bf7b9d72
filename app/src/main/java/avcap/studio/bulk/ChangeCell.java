package avcap.studio.bulk;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.bulk.BulkPlan;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What would change: the name of a clip, its status before and after or which further caption it is, and the text. */
final class ChangeCell extends ListCell<BulkPlan.Change> {

    private static final double NAME = 176;
    private static final double WAY = 144;

    private final Function<EntryId, String> names;
    private final Label name = new Label();
    private final Label way = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(12, name, way, text);

    ChangeCell(Function<EntryId, String> names) {
        this.names = names;
        name.getStyleClass().addAll("num-small", "strong");
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        way.getStyleClass().addAll("text-small", "muted");
        way.setMinWidth(WAY);
        text.getStyleClass().add("text-small");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(BulkPlan.@Nullable Change change, boolean empty) {
        super.updateItem(change, empty);
        if (empty || change == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(names.apply(change.entry()));
        String which = PassageWords.of(change.place().slot());
        way.setText(
                which.isEmpty()
                        ? StatusWords.way(
                                change.was().status(), change.becomes().status())
                        : which);
        String was = change.was().text();
        String becomes = change.becomes().text();
        text.setText(was.equals(becomes) ? was : was + " → " + becomes);
        setAccessibleText(name.getText() + ", " + way.getText() + ", " + text.getText());
        setGraphic(row);
    }
}
