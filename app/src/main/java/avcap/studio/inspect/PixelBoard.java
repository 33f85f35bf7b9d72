package avcap.studio.inspect;

import avcap.studio.control.PlaceFrame;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A place where cells are drawn pixel by pixel, at any display scale, with marks on a layer above. */
abstract class PixelBoard extends Region {

    private final ImageView view = new ImageView();
    private final Canvas marks = new Canvas();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private boolean isStale = true;

    PixelBoard() {
        view.setMouseTransparent(true);
        view.setManaged(false);
        marks.setMouseTransparent(true);
        marks.setManaged(false);
        getChildren().addAll(view, marks);
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(window -> window.outputScaleXProperty())
                .addListener((observed, before, now) -> repaint());
    }

    /** Draws the cells; what is left transparent shows the ground. */
    abstract void paint(int[] pixels, int across, double scale);

    /** Draws what lies over the cells. */
    abstract void mark(GraphicsContext g);

    /** The cells changed. */
    final void repaint() {
        isStale = true;
        requestLayout();
    }

    /** Only what lies over the cells changed. */
    final void remark() {
        GraphicsContext g = marks.getGraphicsContext2D();
        g.clearRect(0, 0, marks.getWidth(), marks.getHeight());
        mark(g);
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        int across = (int) Math.round(getWidth() * scale);
        int down = (int) Math.round(getHeight() * scale);
        view.setVisible(across > 0 && down > 0);
        if (across <= 0 || down <= 0) {
            return;
        }
        PixelBuffer<IntBuffer> pixels = pixels(across, down);
        if (isStale) {
            isStale = false;
            int[] target = pixels.getBuffer().array();
            Arrays.fill(target, 0);
            paint(target, across, scale);
            pixels.updateBuffer(all -> null);
        }
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        marks.setWidth(getWidth());
        marks.setHeight(getHeight());
        remark();
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private PixelBuffer<IntBuffer> pixels(int across, int down) {
        PixelBuffer<IntBuffer> existing = buffer;
        if (existing != null && existing.getWidth() == across && existing.getHeight() == down) {
            return existing;
        }
        PixelBuffer<IntBuffer> fresh =
                new PixelBuffer<>(across, down, IntBuffer.allocate(across * down), PixelFormat.getIntArgbPreInstance());
        buffer = fresh;
        isStale = true;
        view.setImage(new WritableImage(fresh));
        return fresh;
    }

    /** A frame that is seen on every colour of the map: white over a dark casing. */
    static void frame(GraphicsContext g, double x, double y, double width, double height) {
        PlaceFrame.paint(g, x, y, width, height);
    }
}
