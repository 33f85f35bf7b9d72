package avcap.studio.control;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A switch that the space bar turns, too; the library's knows the pointer only. */
public final class KeyedSwitch extends ToggleSwitch {

    public KeyedSwitch() {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !isDisabled()) {
                fire();
                event.consume();
            }
        });
    }
}
