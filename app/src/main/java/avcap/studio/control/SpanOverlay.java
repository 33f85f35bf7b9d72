package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/** The span that is looped: a bar in the ruler and an edge on either side, across all lanes. */
public final class SpanOverlay extends Lane {

    private static final Color IN_WELL = Color.web("#58a6ff");
    private static final double BAR = 4;
    private static final double EDGE = 1.5;

    private final Wells wells;
    private final ObjectProperty<@Nullable TimeSpan> span = new SimpleObjectProperty<>(this, "span");

    /** @param wells where the lanes are dark in both themes */
    public SpanOverlay(TimeAxis axis, Wells wells) {
        super(axis, "span-overlay");
        this.wells = wells;
        setMouseTransparent(true);
        repaintOn(span);
        repaintOn(wells.topProperty());
        repaintOn(wells.bottomProperty());
    }

    /** Seconds from and to, or null for none. */
    public ObjectProperty<@Nullable TimeSpan> spanProperty() {
        return span;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        TimeSpan shown = span.get();
        if (shown == null) {
            return;
        }
        double from = axis().xOf(shown.start());
        double to = axis().xOf(shown.end());
        double top = wells.topProperty().get();
        double bottom = wells.bottomProperty().get();
        g.setGlobalAlpha(.9);
        g.setFill(mark());
        g.fillRect(from, top - BAR, to - from, BAR);
        g.setGlobalAlpha(.75);
        edges(g, from, to, bottom, height, mark());
        g.setGlobalAlpha(1);
        edges(g, from, to, top, bottom, IN_WELL);
    }

    private static void edges(GraphicsContext g, double from, double to, double top, double bottom, Paint colour) {
        g.setFill(colour);
        g.fillRect(from, top, EDGE, bottom - top);
        g.fillRect(to - EDGE, top, EDGE, bottom - top);
    }
}
