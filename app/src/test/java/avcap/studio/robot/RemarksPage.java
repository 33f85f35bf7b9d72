package avcap.studio.robot;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The card of what is kept of the clip, by keys alone. */
final class RemarksPage extends Page {

    RemarksPage(Scene scene) {
        super(scene);
    }

    /** Opens a page of the card by its key; what takes the keys there has this id. */
    RemarksPage open(KeyCode key, String first) {
        press(KeyCode.CONTROL, KeyCode.SHIFT, key);
        untilFocus(first);
        return this;
    }

    RemarksPage untilFocus(String id) {
        until("the keys in " + id + ", not in " + focusId(), () -> {
            Node node = node(id, Node.class);
            return node.isFocused();
        });
        return this;
    }

    /** Goes on by Tab to a control. */
    RemarksPage tabTo(String id) {
        for (int stops = 0; stops < 30 && !focusId().equals(id); stops++) {
            press(KeyCode.TAB);
        }
        return untilFocus(id);
    }

    RemarksPage untilLines(String list, int count) {
        until(
                count + " lines in " + list,
                () -> node(list, ListView.class).getItems().size() == count);
        return this;
    }

    /** Whether a chip or a line inside of a node has these words. */
    boolean says(String id, String words) {
        Node inside = node(id, Node.class);
        return look(() -> Stream.of(".label", ".button")
                .flatMap(kind -> inside.lookupAll(kind).stream())
                .anyMatch(node ->
                        node instanceof Labeled labeled && labeled.getText().contains(words)));
    }

    String field(String id) {
        return look(node(id, TextField.class)::getText);
    }

    boolean isOpen() {
        return look(node("remarks", Node.class)::isVisible);
    }

    /** Puts the card away. */
    void leave() {
        press(KeyCode.ESCAPE);
        until("no card", () -> !node("remarks", Node.class).isVisible());
    }
}
