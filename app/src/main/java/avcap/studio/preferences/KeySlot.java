package avcap.studio.preferences;

import avcap.studio.control.KeyCap;
import avcap.studio.control.Keystroke;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One key of a command; pressed, it waits for other keys. */
final class KeySlot extends Button {

    private static final Words WORDS = UiResources.keyWords();
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");

    private final KeysViewModel model;
    private final KeyChange.Slot slot;

    KeySlot(KeysViewModel model, KeyChange.Slot slot) {
        this.model = model;
        this.slot = slot;
        setId("key-" + slot.command().id() + "-" + slot.target().context().id() + "-" + slot.place());
        getStyleClass().setAll("key-slot");
        setOnAction(event -> model.record(slot));
        addEventFilter(KeyEvent.ANY, this::take);
        focusedProperty().addListener((observed, before, now) -> {
            if (!now && isRecording()) {
                model.cancel();
            }
        });
    }

    KeyChange.Slot slot() {
        return slot;
    }

    /** Shows what is at this place now; {@code isNext} where a further key could be. */
    void show(Optional<String> keys, boolean isNext) {
        boolean isRecording = isRecording();
        pseudoClassStateChanged(RECORDING, isRecording);
        getStyleClass().remove(UiResources.OWN_KEYS);
        if (isRecording) {
            getStyleClass().add(UiResources.OWN_KEYS);
        }
        setGraphic(isRecording ? waiting() : keys.<Node>map(KeyCap::plain).orElseGet(KeySlot::plus));
        setVisible(keys.isPresent() || isNext || isRecording);
        setManaged(isVisible());
        setAccessibleText(WORDS.text(
                "page.slot",
                slot.command().title(),
                slot.target().context().whileIn(),
                isRecording ? WORDS.text("page.press") : keys.orElse(WORDS.text("palette.noKey"))));
    }

    private static Label waiting() {
        Label label = new Label(WORDS.text("page.press"));
        label.getStyleClass().add("text-small");
        return label;
    }

    private static FontIcon plus() {
        return new FontIcon("fth-plus");
    }

    private boolean isRecording() {
        @Nullable KeyChange now = model.changeProperty().get();
        return now instanceof KeyChange.Recording && now.slot().equals(slot);
    }

    private void take(KeyEvent event) {
        if (!isRecording()) {
            return;
        }
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (isPlain && event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        } else if (isPlain && event.getCode() == KeyCode.BACK_SPACE) {
            model.remove();
        } else {
            Keystroke.chord(event).ifPresent(model::press);
        }
    }
}
