package avcap.studio.captioning;

import avcap.studio.control.KeyCap;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.fxmisc.richtext.StyleClassedTextArea;

/** A word behind the end of an editor's text that is not part of it, with the key that takes it; not shown where it has no room. */
final class GhostWord {

    private static final double GAP = 10;
    private static final double KEY_BELOW_TOP = 10;

    private final Pane layer;
    private final Text word = new Text();
    private final KeyCap key = KeyCap.of("take_next_word", "Alt+→");

    /** @param layer where it is drawn, over the editor */
    GhostWord(Pane layer) {
        this.layer = layer;
        word.setId("ghost-word");
        word.getStyleClass().add("ghost-word");
        layer.getChildren().addAll(word, key);
        hide();
    }

    private void hide() {
        word.setVisible(false);
        key.setVisible(false);
    }

    /** Places it where the text ends now. */
    void place(String written, StyleClassedTextArea area) {
        hide();
        int end = area.getLength();
        Optional<Bounds> last = end == 0 ? area.getCaretBounds() : area.getCharacterBoundsOnScreen(end - 1, end);
        if (!written.isBlank()) {
            last.map(layer::screenToLocal).ifPresent(place -> show(written, place));
        }
    }

    private void show(String written, Bounds last) {
        word.setText(written.strip());
        word.applyCss(); // the width below is of the face the style sheet asks for
        double left = last.getMaxX() + (written.startsWith(" ") ? GAP : 0);
        double right = left + word.getLayoutBounds().getWidth();
        double base = Math.rint(last.getMinY() + last.getHeight() * WordMark.BASE_SHARE);
        word.setX(Math.rint(left));
        word.setY(base);
        word.setVisible(right <= layer.getWidth());
        key.autosize();
        key.relocate(Math.rint(right + GAP), base - KEY_BELOW_TOP - 2);
        key.setVisible(right + GAP + key.getWidth() <= layer.getWidth());
    }
}
