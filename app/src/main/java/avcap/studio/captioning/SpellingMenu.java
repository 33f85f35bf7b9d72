package avcap.studio.captioning;

import avcap.inference.text.TextRange;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fxmisc.richtext.StyleClassedTextArea;

/** What a misspelt word may have been meant to be, beside the word. */
final class SpellingMenu {

    private static final Words WORDS = UiResources.studioWords();

    private final StyleClassedTextArea area;
    private final SpellChecking spelling;
    private final ContextMenu menu = new ContextMenu();

    SpellingMenu(StyleClassedTextArea area, SpellChecking spelling) {
        this.area = area;
        this.spelling = spelling;
        menu.setId("spelling-menu");
        area.setOnContextMenuRequested(event -> {
            Point2D at = area.screenToLocal(event.getScreenX(), event.getScreenY());
            boolean isByKey = event.isKeyboardTrigger() || at == null;
            openAt(
                    isByKey
                            ? area.getCaretPosition()
                            : area.hit(at.getX(), at.getY()).getInsertionIndex());
            event.consume();
        });
    }

    /** Opens at the word the caret is in or at, if it is misspelt. */
    void open() {
        openAt(area.getCaretPosition());
    }

    private void openAt(int index) {
        spelling.at(index).ifPresent(range -> spelling.suggestions(range)
                .ifPresent(work -> work.whenDone(found -> show(range, found))));
    }

    private void show(TextRange range, List<String> found) {
        String word = range.end() <= area.getLength() ? range.of(area.getText()) : "";
        Bounds place =
                area.getCharacterBoundsOnScreen(range.start(), range.end()).orElse(null);
        if (place == null || word.isEmpty()) {
            return;
        }
        menu.getItems().setAll(found.stream().map(better -> item(range, better)).toList());
        if (found.isEmpty()) {
            MenuItem none = new MenuItem(WORDS.text("spelling.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        MenuItem learn = new MenuItem(WORDS.text("spelling.learn", word));
        learn.setId("spelling-learn");
        learn.setOnAction(event -> spelling.learn(range));
        menu.getItems().addAll(new SeparatorMenuItem(), learn);
        // The window owns it: beside the area it would be set in the face of the caption.
        menu.show(area.getScene().getWindow(), place.getMinX(), place.getMaxY());
    }

    private MenuItem item(TextRange range, String better) {
        MenuItem item = new MenuItem(better);
        item.setOnAction(event -> area.replaceText(range.start(), range.end(), better));
        return item;
    }
}
