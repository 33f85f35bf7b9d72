package avcap.studio.spectrogram;

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
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> setVisible(false));
    }

    private void show(double x, double y) {
        double top = spectrogram.getLayoutY();
        double height = 1 - (y - top) / spectrogram.getHeight();
        String told =
                height > 0 && height < 1 ? viewModel.readout(viewModel.axis().timeAt(x), height) : "";
        setVisible(!told.isEmpty());
        setText(told);
        autosize();
        boolean right = x + ASIDE + ABOVE + getWidth() < spectrogram.getWidth();
        relocate(right ? x + ASIDE : x - ASIDE - getWidth(), Math.max(top + 2, y - getHeight() - ABOVE));
    }
}
