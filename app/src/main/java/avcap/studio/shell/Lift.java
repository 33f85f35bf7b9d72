package avcap.studio.shell;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.PopupWindow;

/** Keeps a popup off the status line: wherever it is put, it goes a little higher. */
final class Lift implements ChangeListener<Number> {

    private static final double BY = 22;

    private final PopupWindow popup;
    private boolean isLifting;

    private Lift(PopupWindow popup) {
        this.popup = popup;
    }

    /** Lifts a popup from now on. */
    static void of(PopupWindow popup) {
        Lift lift = new Lift(popup);
        lift.up(popup.getAnchorY());
        popup.anchorYProperty().addListener(lift);
    }

    @Override
    public void changed(ObservableValue<? extends Number> anchor, Number before, Number now) {
        if (!isLifting) {
            isLifting = true;
            up(now.doubleValue());
            isLifting = false;
        }
    }

    private void up(double from) {
        popup.setAnchorY(from - BY);
    }
}
