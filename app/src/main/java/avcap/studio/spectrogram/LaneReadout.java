package avcap.studio.spectrogram;

import avcap.studio.control.PlaceFrame;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Time, frequency and level under the mouse, beside it. */
final class LaneReadout extends Label {

    private static final double ASIDE = 12;
    private static final double ABOVE = 4;

    private final TimelineViewModel viewModel;
    private final Region spectrogram;

    LaneReadout(TimelineViewModel viewModel, Region spectrogram) {
        this.viewModel = viewModel;
        this.spectrogram = spectrogram;
        setId("spectrogram-readout");
        getStyleClass().add("lane-readout");
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Follows the mouse over the lanes. */
    void follow(Node plot) {
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> show(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            setVisible(false);
            viewModel.leaning().clear();
        });
    }

    /** The place that is pointed at changed; if keys did it, the readout stands beside the place. */
    void walked() {
        PlaceFrame frame = viewModel.pointed();
        if (frame != null && !viewModel.leaning().isWalked()) {
            return; // the readout is at the pointer
        }
        setVisible(frame != null || !viewModel.leaningTold().isEmpty());
        if (isVisible()) {
            setText(viewModel.leaningTold());
            double x = frame == null ? 0 : viewModel.axis().xOf(frame.to());
            place(x, spectrogram.getLayoutY() + getHeight() + ABOVE + 2);
        }
    }

    private void show(double x, double y) {
        double top = spectrogram.getLayoutY();
        double height = 1 - (y - top) / spectrogram.getHeight();
        double time = viewModel.axis().timeAt(x);
        boolean isHovering = height > 0 && height < 1;
        String told = isHovering ? viewModel.readout(time, height) : "";
        viewModel.pointAt(time, isHovering ? height : -1);
        setVisible(!told.isEmpty());
        setText((told + "\n" + viewModel.leaningTold()).strip());
        place(x, y);
    }

    private void place(double x, double y) {
        autosize();
        boolean right = x + ASIDE + ABOVE + getWidth() < spectrogram.getWidth();
        relocate(
                right ? x + ASIDE : x - ASIDE - getWidth(),
                Math.max(spectrogram.getLayoutY() + 2, y - getHeight() - ABOVE));
    }
}
