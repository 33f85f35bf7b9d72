package avcap.studio.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The playhead across all lanes.
 *
 * <p>Only a strip of {@value #WIDTH} pixels is ever drawn, and while the clip plays that strip is moved, not painted: nothing
 * below it is touched. White over a dark casing inside the wells, {@code -av-ink} outside.
 */
public final class PlayheadOverlay extends Lane {

    private static final int WIDTH = 13;
    private static final double MIDDLE = 6;
    private static final double LINE = 1.5;
    private static final Color CASING = Color.rgb(1, 4, 9, .8);

    private final Canvas strip = new Canvas();
    private final Wells wells;
    private final DoubleProperty time = new SimpleDoubleProperty(this, "time");

    public PlayheadOverlay(TimeAxis axis, Wells wells) {
        super(axis, "playhead-overlay");
        this.wells = wells;
        setMouseTransparent(true);
        strip.setManaged(false);
        getChildren().setAll(strip);
        time.addListener((property, old, now) -> move());
        axis.widthProperty().addListener((property, old, now) -> move());
        repaintOn(wells.topProperty());
        repaintOn(wells.bottomProperty());
    }

    /** Seconds. */
    public DoubleProperty timeProperty() {
        return time;
    }

    private void move() {
        double x = Math.rint(axis().xOf(time.get()));
        strip.setVisible(x >= 0 && x <= getWidth());
        strip.setTranslateX(Math.min(x, getWidth() - LINE) - MIDDLE);
    }

    @Override
    protected void layoutChildren() {
        strip.setWidth(WIDTH);
        strip.setHeight(getHeight());
        GraphicsContext g = strip.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, getHeight());
        paint(g, WIDTH, getHeight());
        move();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double top = wells.topProperty().get();
        double bottom = wells.bottomProperty().get();
        line(g, ink(), 12, top);
        line(g, ink(), bottom, height);
        g.fillPolygon(new double[] {MIDDLE - 5, MIDDLE + 6, MIDDLE + LINE / 2}, new double[] {4, 4, 12}, 3);
        g.setFill(CASING);
        g.fillRect(MIDDLE - 1, top, LINE + 2, bottom - top);
        line(g, Color.WHITE, top, bottom);
    }

    private static void line(GraphicsContext g, Paint colour, double top, double bottom) {
        g.setFill(colour);
        g.fillRect(MIDDLE, top, LINE, Math.max(0, bottom - top));
    }
}
