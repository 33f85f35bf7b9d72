package avcap.studio.shell;

import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.keys.Command;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** An action with the typed letters set off, and its key or what is in its way. */
final class PaletteCell extends ListCell<PaletteViewModel.Item> {

    private static final Words WORDS = UiResources.keyWords();

    @Override
    protected void updateItem(PaletteViewModel.@Nullable Item item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        setGraphic(item == null || isEmpty ? null : line(item));
        setAccessibleText(item == null ? null : String.join(", ", item.title(), item.keys(), item.obstacle()));
    }

    private static HBox line(PaletteViewModel.Item item) {
        FontIcon icon = new FontIcon(icon(item.command().group()));
        icon.getStyleClass().add("small-icon");
        Region gap = Labels.gap();
        HBox line = new HBox(10, icon, name(item), gap, right(item));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(item.isReady() ? "ready" : "not-ready");
        return line;
    }

    private static TextFlow name(PaletteViewModel.Item item) {
        TextFlow name = new TextFlow();
        for (int place = 0; place < item.title().length(); place++) {
            Text letter = new Text(item.title().substring(place, place + 1));
            letter.getStyleClass().add(item.places().contains(place) ? "typed" : "rest");
            name.getChildren().add(letter);
        }
        name.getStyleClass().add("palette-name");
        name.setMaxHeight(USE_PREF_SIZE);
        return name;
    }

    private static Node right(PaletteViewModel.Item item) {
        if (item.isReady() && !item.keys().isEmpty()) {
            return KeyCap.plain(item.keys());
        }
        Label why = new Label(item.isReady() ? WORDS.text("palette.noKey") : item.obstacle());
        why.getStyleClass().add("text-caption");
        return why;
    }

    private static String icon(Command.Group group) {
        return switch (group) {
            case PLAY -> "fth-play";
            case LANES -> "fth-sliders";
            case WORDS -> "fth-edit-3";
            case REMARKS -> "fth-message-square";
            case CLIPS -> "fth-list";
            case INSPECT -> "fth-layers";
            case REVIEW -> "fth-check-square";
            case STUDIO -> "fth-settings";
        };
    }
}
