package avcap.studio.player;

import avcap.studio.control.Heat;
import avcap.studio.control.HeatBrush;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** What lies over the video: the square the model gets, and where in it the model looked. */
final class PictureFrame extends Region {

    private static final Color CROP = Color.rgb(240, 246, 252, .55);
    private static final Color UNSEEN = Color.rgb(1, 4, 9, .72);

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<@Nullable Heat> heat = new SimpleObjectProperty<>(this, "heat");
    private final DoubleProperty aspect = new SimpleDoubleProperty(this, "aspect", 16.0 / 9);
    private final BooleanProperty cropOnly = new SimpleBooleanProperty(this, "cropOnly");

    PictureFrame() {
        setId("video-heat");
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(canvas);
        heat.addListener((property, old, now) -> requestLayout());
        aspect.addListener((property, old, now) -> requestLayout());
        cropOnly.addListener((property, old, now) -> requestLayout());
    }

    /** The map over the square, or null for none. */
    ObjectProperty<@Nullable Heat> heatProperty() {
        return heat;
    }

    /** Width of the picture over its height. */
    DoubleProperty aspectProperty() {
        return aspect;
    }

    /** Whether what the model does not get is darkened. */
    BooleanProperty cropOnlyProperty() {
        return cropOnly;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        double width = Math.min(getWidth(), getHeight() * aspect.get());
        double height = width / aspect.get();
        double side = Math.rint(Math.min(width, height));
        paint(g, Math.rint((getWidth() - side) / 2), Math.rint((getHeight() - side) / 2), side);
    }

    /** The model gets the middle square of the picture, as high or as wide as it is. */
    private void paint(GraphicsContext g, double x, double y, double side) {
        if (cropOnly.get()) {
            g.setFill(UNSEEN);
            g.fillRect(0, 0, x, getHeight());
            g.fillRect(x + side, 0, getWidth() - x - side, getHeight());
        }
        Heat map = heat.get();
        if (map != null) {
            HeatBrush.viridis().paint(g, map, x, y, side, side);
        }
        if (map != null || cropOnly.get()) {
            g.setStroke(CROP);
            g.setLineWidth(1);
            g.setLineDashes(4, 4);
            g.strokeRect(x + .5, y + .5, side - 1, side - 1);
            g.setLineDashes();
        }
    }
}
