package avcap.studio.robot;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/** The page on which keys are changed, used by keys alone. */
final class KeysPage extends Page {

    private static final int MOST_STOPS = 300;

    private final GivenFiles picking;

    KeysPage(Scene scene, GivenFiles picking) {
        super(scene);
        this.picking = picking;
    }

    KeysPage open() {
        press(KeyCode.CONTROL, KeyCode.COMMA);
        until("the page of keys", () -> has("keys") && focusId().equals("keys-search"));
        return this;
    }

    KeysPage find(String words) {
        write(words);
        return this;
    }

    /** Walks on by Tab to what has this id. */
    KeysPage tabTo(String id) {
        for (int stop = 0; stop < MOST_STOPS && !focusId().equals(id); stop++) {
            press(KeyCode.TAB);
        }
        until("the keys at " + id, () -> focusId().equals(id));
        return this;
    }

    /** Has the slot that has the keys wait for others. */
    KeysPage record() {
        press(KeyCode.ENTER);
        until(
                "waiting for keys",
                () -> has("keys") && look(() -> slotText(focusId()).equals("Press keys")));
        return this;
    }

    void untilSlot(String id, String keys) {
        until(id + " is " + keys, () -> slotText(id).equals(keys));
    }

    private String slotText(String id) {
        return node(id, Button.class).getGraphic() instanceof Label label ? label.getText() : "";
    }

    String sentence() {
        return reads("key-sentence");
    }

    /** Reads keys from a file. */
    String importFrom(Path file) {
        picking.give(List.of(file));
        tabTo("keys-import");
        press(KeyCode.ENTER);
        until("what came of it", () -> has("keys-told-sentence"));
        return reads("keys-told-sentence");
    }
}
