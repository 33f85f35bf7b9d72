package avcap.studio.robot;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The palette of actions. */
final class PalettePage extends Page {

    PalettePage(Scene scene) {
        super(scene);
    }

    /** Asks for it by its keys. */
    PalettePage open() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until("the palette", () -> has("palette") && focusId().equals("palette-field"));
        return this;
    }

    PalettePage type(String letters) {
        write(letters);
        return this;
    }

    /** What would run. */
    String chosen() {
        ListView<?> list = node("palette-list", ListView.class);
        return look(() -> String.valueOf(list.lookupAll(".list-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .map(cell -> cell.getAccessibleText())
                .findFirst()
                .orElse("")));
    }

    void run() {
        ModalPane palettes = node("palettes", ModalPane.class);
        press(KeyCode.ENTER);
        until("no palette", () -> !palettes.isDisplay());
    }

    void leave() {
        ModalPane palettes = node("palettes", ModalPane.class);
        press(KeyCode.ESCAPE);
        until("no palette", () -> !palettes.isDisplay());
    }
}
