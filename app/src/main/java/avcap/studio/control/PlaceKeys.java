package avcap.studio.control;

import avcap.ui.UiResources;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Walks a place over a picture by the arrow keys, and leaves it by Esc. */
public final class PlaceKeys {

    private final BooleanSupplier isOn;
    private final BiConsumer<Integer, Integer> mover;
    private final Runnable leave;

    private PlaceKeys(BooleanSupplier isOn, BiConsumer<Integer, Integer> mover, Runnable leave) {
        this.isOn = isOn;
        this.mover = mover;
        this.leave = leave;
    }

    /**
     * Listens to a node that keeps the arrows to itself.
     *
     * @param isOn whether the arrows are the place's now
     * @param mover told how far to go right and up
     */
    public static void on(Node node, BooleanSupplier isOn, BiConsumer<Integer, Integer> mover, Runnable leave) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, new PlaceKeys(isOn, mover, leave)::pressed);
    }

    /**
     * Makes a picture one whose places are pointed at, by the pointer and by the arrows alike, until either leaves it.
     *
     * @param pointer told where in the picture the pointer is
     */
    public static void over(
            Node picture, BiConsumer<Double, Double> pointer, BiConsumer<Integer, Integer> mover, Runnable leave) {
        picture.getStyleClass().add(UiResources.OWN_ARROWS);
        picture.setFocusTraversable(true);
        picture.setOnMouseMoved(event -> pointer.accept(event.getX(), event.getY()));
        picture.setOnMouseExited(event -> leave.run());
        picture.setOnMousePressed(event -> picture.requestFocus());
        picture.focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                leave.run();
            }
        });
        on(picture, () -> true, mover, leave);
    }

    private void pressed(KeyEvent event) {
        if (!isOn.getAsBoolean() || event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> mover.accept(-1, 0);
            case RIGHT -> mover.accept(1, 0);
            case UP -> mover.accept(0, 1);
            case DOWN -> mover.accept(0, -1);
            case ESCAPE -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
