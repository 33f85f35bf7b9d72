package avcap.studio.robot;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.testfx.util.WaitForAsyncUtils;

/** The caption and what is decided about it. */
final class CaptioningPage extends Page {

    CaptioningPage(Scene scene) {
        super(scene);
    }

    private StyleClassedTextArea editor() {
        return node("caption-editor", StyleClassedTextArea.class);
    }

    String text() {
        return look(editor()::getText);
    }

    boolean hasCaret() {
        return look(editor()::isFocused);
    }

    boolean isEditable() {
        return look(editor()::isEditable);
    }

    /** Where the text comes from, as the header says. */
    String origin() {
        return reads("caption-origin");
    }

    /** What the line below the editor says. */
    String state() {
        return reads("caption-state");
    }

    /** Waits for a draft and gives it. */
    String draft() {
        StyleClassedTextArea editor = editor();
        until("a draft", () -> !editor.getText().isBlank());
        return text();
    }

    /** Waits until the model has said how likely it finds each word. */
    void untilScored() {
        until("a number for each word", () -> {
            String numbers = node("caption-editor", StyleClassedTextArea.class).getAccessibleHelp();
            return numbers != null && !numbers.isEmpty();
        });
    }

    void untilText(String expected) {
        StyleClassedTextArea editor = editor();
        until("the text \"" + expected + "\"", () -> editor.getText().equals(expected));
    }

    void untilState(String part) {
        until("a state with \"" + part + "\"", () -> state().contains(part));
    }

    /** Waits until this word is offered behind the text; none if empty. */
    void untilGhost(String expected) {
        Text ghost = node("ghost-word", Text.class);
        until("the next word \"" + expected + "\"", () -> (ghost.isVisible() ? ghost.getText() : "").equals(expected));
    }

    /** Waits until the list of words that may come next is open. */
    void untilNextWords() {
        until("the next words", () -> Window.getWindows().stream()
                .anyMatch(window ->
                        window instanceof ContextMenu menu && menu.isShowing() && "next-words".equals(menu.getId())));
    }

    /** Waits until a chip wishes something of a word. */
    void untilWish(String word) {
        until("a wish for " + word, () -> has("wish-" + word));
    }

    /** Waits until the wordings after the caret are there. */
    void untilAlternatives() {
        until("the wordings", () -> has("alternative-1"));
    }

    /** Waits until the card of what the model says without a part says this. */
    void untilWithout(String part) {
        until("without: \"" + part + "\"", () -> reads("without-title").contains(part));
    }

    CaptioningPage toEditor() {
        robot().clickOn(editor());
        until("the caret in the editor", editor()::isFocused);
        return this;
    }

    /** Types other words in the place of all there are. */
    CaptioningPage correct(String words) {
        toEditor();
        press(KeyCode.CONTROL, KeyCode.A);
        robot().write(words, 1);
        WaitForAsyncUtils.waitForFxEvents();
        untilText(words);
        return this;
    }

    void accept() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    void undo() {
        press(KeyCode.CONTROL, KeyCode.Z);
    }

    void nextWord() {
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    }

    /** Where characters of the text are seen, in the editor. */
    Bounds place(int from, int to) {
        StyleClassedTextArea editor = editor();
        return look(() ->
                editor.screenToLocal(editor.getCharacterBoundsOnScreen(from, to).orElseThrow()));
    }

    /** The right edge of the editor, in the editor. */
    double right() {
        return look(editor()::getWidth);
    }

    /** The middle of every word's number, from the left, in the editor. */
    List<Double> marks() {
        StyleClassedTextArea editor = editor();
        return look(() -> editor.getParent().lookupAll(".word-number").stream()
                .filter(node -> node.isVisible()
                        && node instanceof Text number
                        && number.getText().matches("[.\\d]+"))
                .map(node -> editor.screenToLocal(node.localToScreen(node.getLayoutBounds())))
                .map(Bounds::getCenterX)
                .sorted()
                .toList());
    }
}
