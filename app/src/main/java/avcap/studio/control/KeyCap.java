package avcap.studio.control;

import javafx.scene.control.Label;

/** A key or a chord as it is printed beside what it does. */
public final class KeyCap extends Label {

    public KeyCap(String keys) {
        super(keys);
        getStyleClass().add("kbd");
        setMinWidth(USE_PREF_SIZE);
    }
}
