package avcap.studio.control;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The whole clip in a line, with the part that is in view; drag it to move the view. */
public final class Overview extends Region {

    private static final double LINE = 6;
    private static final double NARROWEST = 16;

    private final TimeAxis axis;
    private final Region thumb = new Region();

    public Overview(TimeAxis axis) {
        this.axis = axis;
        setId("overview");
        getStyleClass().add("overview");
        thumb.getStyleClass().add("overview-thumb");
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        getChildren().add(thumb);
        axis.viewProperty().addListener((property, old, now) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::moveTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moveTo);
    }

    private void moveTo(MouseEvent event) {
        event.consume();
        double middle = event.getX() / getWidth() * axis.durationProperty().get();
        axis.pan(middle - (axis.view().start() + axis.view().end()) / 2);
    }

    @Override
    protected void layoutChildren() {
        double seconds = axis.durationProperty().get();
        double width = Math.max(NARROWEST, getWidth() * axis.view().seconds() / seconds);
        double x = Math.min(getWidth() - width, getWidth() * axis.view().start() / seconds);
        thumb.resizeRelocate(Math.rint(x), getHeight() - LINE - 2, Math.rint(width), LINE);
    }
}
