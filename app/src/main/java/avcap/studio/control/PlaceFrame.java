package avcap.studio.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * A part of the sound that is pointed at.
 *
 * @param from seconds
 * @param to seconds
 * @param low height of its lower edge, 0 at the foot of the spectrogram and 1 at its top
 * @param high height of its upper edge
 */
public record PlaceFrame(double from, double to, double low, double high) {

    private static final Color CASING = Color.web("#010409");

    /** Draws a frame that is seen on every colour of a map: white over a dark casing. */
    public static void paint(GraphicsContext g, double x, double y, double width, double height) {
        g.setStroke(CASING);
        g.setLineWidth(3);
        g.strokeRect(x, y, width, height);
        g.setStroke(Color.WHITE);
        g.setLineWidth(1.5);
        g.strokeRect(x, y, width, height);
    }
}
