package avcap.studio.safekeeping;

import avcap.studio.annotation.Snapshot;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One snapshot: when, why, how large. */
final class SnapshotCell extends ListCell<Snapshot> {

    private static final Words WORDS = UiResources.safekeepingWords();

    private final Label when = new Label();
    private final Label size = new Label();
    private final Label why = new Label();
    private final VBox row;

    SnapshotCell() {
        when.getStyleClass().add("strong");
        size.getStyleClass().addAll("num-small", "muted");
        why.getStyleClass().add("text-caption");
        Region gap = Labels.gap();
        row = new VBox(2, new HBox(8, when, gap, size), why);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Snapshot snapshot, boolean empty) {
        super.updateItem(snapshot, empty);
        if (empty || snapshot == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String moment = Told.moment(snapshot.at());
        when.setText(moment.substring(0, 1).toUpperCase(Locale.ROOT) + moment.substring(1));
        size.setText(Told.size(snapshot.bytes()));
        why.setText(WORDS.text("occasion." + snapshot.occasion().inFileName()));
        setAccessibleText(when.getText() + ", " + why.getText() + ", " + size.getText());
        setGraphic(row);
    }
}
