package avcap.studio.robot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/** The view that looks inside. */
final class InspectPage extends Page {

    InspectPage(Scene scene) {
        super(scene);
    }

    private boolean isShown(String id) {
        return has(id) && look(() -> isSeen(node(id, Node.class)));
    }

    InspectPage untilReady() {
        until("the heads", () -> isShown("inspect-word-1"));
        return this;
    }

    void chooseWord(int index) {
        click("inspect-word-" + index);
    }

    void nextHead() {
        press(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    }

    void nextLayer() {
        press(KeyCode.PAGE_DOWN);
    }

    void occlude() {
        click("inspect-occlusion");
    }

    /** Until no map is sought any more. */
    void untilFound() {
        until("a map", () -> !isShown("inspect-search"));
    }

    String title() {
        return reads("inspect-title");
    }

    String readout() {
        return reads("inspect-readout");
    }
}
