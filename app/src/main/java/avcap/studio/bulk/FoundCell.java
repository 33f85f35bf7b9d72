package avcap.studio.bulk;

import avcap.studio.annotation.bulk.Rewritten;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One text in which something was found: a tick, the name of its clip, which of its texts, and that with every change marked. */
final class FoundCell extends ListCell<Rewritten> {

    private static final Words WORDS = UiResources.bulkWords();
    private static final double NAME = 160;

    private final ReplaceViewModel model;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label which = new Label();
    private final VBox title = new VBox(name, which);
    private final TextFlow words = new TextFlow();
    private final HBox row = new HBox(10, tick, title, words);

    FoundCell(ReplaceViewModel model) {
        this.model = model;
        tick.setFocusTraversable(false);
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setOnAction(event -> toggle());
        name.getStyleClass().addAll("num-small", "strong");
        which.getStyleClass().addAll("text-small", "muted");
        which.managedProperty().bind(which.visibleProperty());
        which.visibleProperty().bind(which.textProperty().isNotEmpty());
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(NAME);
        title.setMaxWidth(NAME);
        words.setMinWidth(0);
        words.setPrefWidth(0);
        words.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(widthProperty());
        seen.heightProperty().bind(heightProperty());
        setClip(seen);
        setPrefWidth(0);
        model.chosenProperty().addListener((observed, before, now) -> showTick(getItem()));
    }

    private void toggle() {
        Rewritten found = getItem();
        if (found != null) {
            model.toggle(found);
        }
    }

    @Override
    protected void updateItem(@Nullable Rewritten found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(model.name(found.entry()));
        which.setText(PassageWords.of(found.passage()));
        words.getChildren().clear();
        Excerpt.of(found.parts()).forEach(this::add);
        tick.setDisable(found.isEmptied());
        showTick(found);
        setGraphic(row);
    }

    private void add(Rewritten.Part part) {
        if (part.isHit()) {
            words.getChildren().addAll(text(part.before(), "found-gone"), text(part.after(), "found-new"));
        } else {
            words.getChildren().add(text(part.before(), "found-same"));
        }
    }

    private static Text text(String content, String style) {
        Text text = new Text(content);
        text.getStyleClass().setAll(style);
        return text;
    }

    private void showTick(@Nullable Rewritten found) {
        if (found != null) {
            tick.setSelected(model.isChosen(found));
            String state = found.isEmptied() ? "replace.emptied" : tick.isSelected() ? "replace.on" : "replace.off";
            String text = which.getText().isEmpty() ? name.getText() : name.getText() + ", " + which.getText();
            setAccessibleText(text + ", " + WORDS.text(state) + ", "
                    + found.parts().stream().map(Rewritten.Part::before).collect(Collectors.joining()) + " → "
                    + found.text());
        }
    }
}
