package avcap.studio.robot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/** The view that looks inside. */
final class InspectPage extends Page {

    private final GivenFiles picking;

    InspectPage(Scene scene, GivenFiles picking) {
        super(scene);
        this.picking = picking;
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

    void extend() {
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PERIOD);
    }

    void nextWord() {
        press(KeyCode.ALT, KeyCode.PERIOD);
    }

    String soundTitle() {
        return reads("inspect-sound-title");
    }

    /** Saves the map into a file. */
    void saveTo(Path file) {
        picking.give(List.of(file));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until("a saved map", () -> Files.exists(file));
    }

    /** Asks which words looked at a place, and goes one place on. */
    String askOfAPlace() {
        press(KeyCode.Q);
        press(KeyCode.RIGHT);
        return reads("inspect-lean");
    }

    /** Compares with whatever there is. */
    String compare() {
        press(KeyCode.D);
        until("a difference", () -> isShown("compare-figure"));
        return reads("compare-figure");
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
