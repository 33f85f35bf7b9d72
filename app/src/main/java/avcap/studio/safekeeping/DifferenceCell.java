package avcap.studio.safekeeping;

import avcap.studio.annotation.Place;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.annotation.Status;
import avcap.studio.control.Labels;
import avcap.studio.wording.WordDiff;
import avcap.studio.wording.WordDiff.Kind;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One caption that stands otherwise: a tick, its name, its status and its text then and now. */
final class DifferenceCell extends ListCell<SnapshotDifference> {

    private static final Words WORDS = UiResources.safekeepingWords();
    private static final double CAPTION = 40;

    private final RestoreViewModel model;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label status = new Label();
    private final TextFlow then = new TextFlow();
    private final TextFlow now = new TextFlow();
    private final HBox nowLine = line("restore.now", now);
    private final HBox row;

    DifferenceCell(RestoreViewModel model) {
        this.model = model;
        name.getStyleClass().addAll("num", "strong");
        name.setMinWidth(0);
        status.getStyleClass().add("text-caption");
        status.setMinWidth(USE_PREF_SIZE);
        tick.setOnAction(event -> {
            SnapshotDifference difference = getItem();
            if (difference != null) {
                model.tick(difference, tick.isSelected());
            }
        });
        model.tickedProperty().addListener((observed, before, now) -> showTick());
        tick.setFocusTraversable(false); // the space bar ticks the row that has the keys
        Region gap = Labels.gap();
        nowLine.managedProperty().bind(nowLine.visibleProperty());
        VBox text = new VBox(2, new HBox(8, name, gap, status), line("restore.then", then), nowLine);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(10, tick, text);
        row.setAlignment(Pos.TOP_LEFT);
        setPrefWidth(0);
    }

    private void showTick() {
        SnapshotDifference difference = getItem();
        if (difference != null) {
            tick.setSelected(model.isTicked(difference));
        }
    }

    private static HBox line(String key, TextFlow text) {
        Label caption = new Label(WORDS.text(key));
        caption.getStyleClass().add("text-caption");
        caption.setMinWidth(CAPTION);
        text.setMinWidth(0);
        text.setPrefWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(caption, text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable SnapshotDifference difference, boolean empty) {
        super.updateItem(difference, empty);
        if (empty || difference == null) {
            setGraphic(null);
            setId(null);
            setAccessibleText(null);
            return;
        }
        setId(id(difference.place()));
        tick.setSelected(model.isTicked(difference));
        String which = which(difference);
        tick.setAccessibleText(which);
        name.setText(which);
        status.setText(status(difference));
        WordDiff diff =
                WordDiff.between(difference.then().text(), difference.now().text());
        fill(then, diff, Kind.DELETED, "then-only");
        fill(now, diff, Kind.INSERTED, "now-only");
        nowLine.setVisible(difference.isOtherText());
        setAccessibleText(WORDS.text(
                "restore.accessible",
                which,
                status.getText(),
                said(difference.then().text()),
                said(difference.now().text())));
        setGraphic(row);
    }

    private static String id(Place place) {
        String clip = "difference-" + place.entry();
        return place.slot().isFirst() ? clip : clip + "-" + place.slot().number();
    }

    /** The clip's name, and which of its captions where that is not the first. */
    private static String which(SnapshotDifference difference) {
        Slot slot = difference.place().slot();
        return slot.isFirst() ? difference.name() : WORDS.text("restore.caption", difference.name(), slot.number());
    }

    private static String status(SnapshotDifference difference) {
        Status before = difference.then().status();
        Status after = difference.now().status();
        boolean isSame =
                before == after || !difference.place().slot().isFirst(); // the status goes with the first caption
        return isSame ? statusText(after) : statusText(before) + " → " + statusText(after);
    }

    private static String statusText(Status status) {
        return UiResources.studioWords().text("status." + status.name().toLowerCase(Locale.ROOT));
    }

    private static String said(String text) {
        return text.isEmpty() ? WORDS.text("restore.nothing") : text;
    }

    /** One of the two texts, the words that the other lacks marked. */
    private static void fill(TextFlow into, WordDiff diff, Kind own, String style) {
        into.getChildren().clear();
        for (WordDiff.Part part : diff.parts()) {
            if (part.kind() == Kind.SAME || part.kind() == own) {
                Text text = new Text(part.text());
                text.getStyleClass().setAll(part.kind() == own ? style : "in-both");
                into.getChildren().addAll(text, new Text(" "));
            }
        }
        if (into.getChildren().isEmpty()) {
            Text nothing = new Text(WORDS.text("restore.nothing"));
            nothing.getStyleClass().setAll("no-text");
            into.getChildren().add(nothing);
        }
    }
}
