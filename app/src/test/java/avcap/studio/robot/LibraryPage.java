package avcap.studio.robot;

import avcap.studio.annotation.Entry;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The list of clips. */
final class LibraryPage extends Page {

    LibraryPage(Scene scene) {
        super(scene);
    }

    private ListView<?> list() {
        return node("clip-list", ListView.class);
    }

    /** The names of the listed clips, from above. */
    List<String> names() {
        ListView<?> list = list();
        return look(() -> list.getItems().stream().map(LibraryPage::name).toList());
    }

    private static String name(Object item) {
        return ((Entry) item).name();
    }

    void untilNames(String... names) {
        until("the clips " + List.of(names), () -> names().equals(List.of(names)));
    }

    void untilSelected(String name) {
        ListView<?> list = list();
        until("the clip " + name, () -> {
            Object chosen = list.getSelectionModel().getSelectedItem();
            return chosen != null && name(chosen).equals(name);
        });
    }

    LibraryPage select(String name) {
        ListView<?> list = list();
        Node cell = look(() -> list.lookupAll(".list-cell").stream()
                .filter(Node::isVisible)
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(name + ","))
                .findFirst()
                .orElseThrow());
        robot().clickOn(cell);
        untilSelected(name);
        return this;
    }

    /** What a row says aloud: name, status and caption. */
    String row(String name) {
        ListView<?> list = list();
        return look(() -> list.lookupAll(".list-cell").stream()
                .filter(Node::isVisible) // a list keeps cells that it does not show, and what they said
                .map(node -> String.valueOf(node.getAccessibleText()))
                .filter(text -> text.startsWith(name + ","))
                .findFirst()
                .orElse(""));
    }

    void filter(String words) {
        press(KeyCode.CONTROL, KeyCode.F);
        until("the caret in the filter", node("library-filter", TextField.class)::isFocused);
        if (words.isEmpty()) {
            press(KeyCode.DELETE);
        }
        robot().write(words, 1);
    }

    String count() {
        return reads("library-count");
    }

    String accepted() {
        return reads("library-accepted");
    }
}
