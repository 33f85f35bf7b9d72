package avcap.studio.attention;

import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** What changes more often than the chart below: the frame of the chosen word and the playhead. */
final class WordTimeMarks extends Canvas {

    private static final Color CASING = Color.web("#010409");

    WordTimeMarks() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void clear() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }

    /** White over a dark casing, to be seen on every colour of the map and on both themes. */
    void frame(int word, WordTimeCells cells) {
        GraphicsContext g = getGraphicsContext2D();
        for (Rectangle2D field : cells.fields()) {
            double top = cells.top(word, field);
            double left = Math.rint(field.getX()) - .5;
            double width = Math.rint(field.getWidth()) + 1;
            double height = cells.top(word + 1, field) - top - 1;
            g.setStroke(CASING);
            g.setLineWidth(3);
            g.strokeRect(left, top + .5, width, height);
            g.setStroke(Color.WHITE);
            g.setLineWidth(1);
            g.strokeRect(left, top + .5, width, height);
        }
    }

    void playhead(double seconds, WordTimeCells cells) {
        GraphicsContext g = getGraphicsContext2D();
        Rectangle2D field = cells.fields().get(0);
        double x = cells.x(seconds, field);
        if (x >= field.getMinX() - 1 && x <= field.getMaxX() + 1) {
            g.setFill(CASING);
            g.fillRect(x - 1, field.getY(), 3, field.getHeight());
            g.setFill(Color.WHITE);
            g.fillRect(x, field.getY(), 1, field.getHeight());
        }
    }
}
