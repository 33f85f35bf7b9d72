package avcap.studio.control;

import java.nio.IntBuffer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The picture of the sound, one pixel of the screen to one pixel of the image at any display scale. */
public final class SpectrogramCanvas extends Region {

    private static final int WELL = 0xff010409;

    private final TimeAxis axis;
    private final ImageView view = new ImageView();
    private final ObjectProperty<@Nullable SpectrogramPyramid> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<ColourMap> colourMap = new SimpleObjectProperty<>(this, "colourMap", ColourMap.MAGMA);
    private final ObjectProperty<@Nullable LevelRange> shown = new SimpleObjectProperty<>(this, "shown");
    private @Nullable PixelBuffer<IntBuffer> buffer;

    public SpectrogramCanvas(TimeAxis axis) {
        this.axis = axis;
        setId("spectrogram-canvas");
        getStyleClass().add("spectrogram-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        view.setMouseTransparent(true);
        getChildren().add(view);
        axis.viewProperty().addListener((property, old, now) -> requestLayout());
        picture.addListener((property, old, now) -> requestLayout());
        colourMap.addListener((property, old, now) -> requestLayout());
        shown.addListener((property, old, now) -> requestLayout());
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(window -> window.outputScaleXProperty())
                .addListener((property, old, now) -> requestLayout());
    }

    /** What is drawn, or null for an empty well. */
    public ObjectProperty<@Nullable SpectrogramPyramid> pictureProperty() {
        return picture;
    }

    public ObjectProperty<ColourMap> colourMapProperty() {
        return colourMap;
    }

    /** What of the picture's range has colours of its own, null for all of it. */
    public ObjectProperty<@Nullable LevelRange> shownProperty() {
        return shown;
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        SpectrogramPyramid sound = picture.get();
        view.setVisible(sound != null && width > 0 && height > 0);
        if (sound == null || width <= 0 || height <= 0) {
            return;
        }
        PixelBuffer<IntBuffer> pixels = pixels(width, height);
        int[] target = pixels.getBuffer().array();
        LevelRange levels = shown.get() == null ? sound.range() : shown.get();
        int[] palette = sound.range().palette(colourMap.get(), levels);
        sound.draw(target, width, height, axis.view().start(), axis.view().end(), palette, WELL);
        pixels.updateBuffer(all -> null);
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private PixelBuffer<IntBuffer> pixels(int width, int height) {
        PixelBuffer<IntBuffer> existing = buffer;
        if (existing != null && existing.getWidth() == width && existing.getHeight() == height) {
            return existing;
        }
        PixelBuffer<IntBuffer> fresh = new PixelBuffer<>(
                width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
        buffer = fresh;
        view.setImage(new WritableImage(fresh));
        return fresh;
    }
}
