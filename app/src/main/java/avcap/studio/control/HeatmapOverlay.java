package avcap.studio.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** What the model looked at in the sound, over the spectrogram: row 0 lowest, each column a fixed stretch of time. */
public final class HeatmapOverlay extends Lane {

    /** The picture below steps back a little so that heat stands out. */
    private static final Color VEIL = Color.rgb(1, 4, 9, .22);

    private final ObjectProperty<@Nullable Heat> heat = new SimpleObjectProperty<>(this, "heat");
    private final ObjectProperty<HeatBrush> brush = new SimpleObjectProperty<>(this, "brush", HeatBrush.viridis());
    private final ObjectProperty<@Nullable PlaceFrame> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final DoubleProperty columnSeconds = new SimpleDoubleProperty(this, "columnSeconds", .16);
    private final BooleanProperty veiled = new SimpleBooleanProperty(this, "veiled", true);

    public HeatmapOverlay(TimeAxis axis) {
        super(axis, "heatmap-overlay");
        setMouseTransparent(true);
        repaintOn(heat);
        repaintOn(brush);
        repaintOn(columnSeconds);
        repaintOn(veiled);
        repaintOn(pointed);
    }

    /** The map of the chosen word, or null for none. */
    public ObjectProperty<@Nullable Heat> heatProperty() {
        return heat;
    }

    /** The part of the sound that is pointed at, null for none. */
    public ObjectProperty<@Nullable PlaceFrame> pointedProperty() {
        return pointed;
    }

    public ObjectProperty<HeatBrush> brushProperty() {
        return brush;
    }

    /** Seconds a column of the map covers. */
    public DoubleProperty columnSecondsProperty() {
        return columnSeconds;
    }

    /** Whether the picture below is dimmed while heat is shown. */
    public BooleanProperty veiledProperty() {
        return veiled;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        heat(g, width, height);
        PlaceFrame frame = pointed.get();
        if (frame != null) {
            double left = axis().xOf(frame.from());
            PlaceFrame.paint(
                    g,
                    left,
                    height * (1 - frame.high()),
                    axis().xOf(frame.to()) - left,
                    height * (frame.high() - frame.low()));
        }
    }

    private void heat(GraphicsContext g, double width, double height) {
        Heat map = heat.get();
        if (map == null) {
            return;
        }
        if (veiled.get()) {
            g.setFill(VEIL);
            g.fillRect(0, 0, width, height);
        }
        brush.get()
                .paint(
                        g,
                        map,
                        column -> Math.rint(axis().xOf(column * columnSeconds.get())),
                        row -> Math.rint(height * (map.rows() - row) / map.rows()));
    }
}
