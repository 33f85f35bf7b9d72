package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.studio.control.ColourMap;
import avcap.studio.control.Heat;
import avcap.studio.control.HeatBrush;
import avcap.studio.control.PlaceFrame;
import avcap.studio.control.PlaceKeys;
import avcap.studio.session.Leaning;
import avcap.studio.session.LookedPlace;
import javafx.beans.property.BooleanProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The sound exactly as the model hears it, in its own cells, with what the chosen word looked at. */
final class SoundMap extends Region {

    /** The normalised values that get the first and the last colour. */
    private static final double LOW = -2;

    private static final double HIGH = 2;
    private static final Color GRID = Color.rgb(255, 255, 255, .08);
    private static final Color VEIL = Color.rgb(1, 4, 9, .22);
    private static final Color CASING = Color.web("#010409");
    private static final double FRAMES_PER_SECOND = 100;

    private final InspectViewModel model;
    private final BooleanProperty hotOnly;
    private final Canvas canvas = new Canvas();
    private @Nullable AvInput heard;
    private @Nullable Image sound;
    private @Nullable Heat heat;

    /** @param hotOnly whether only the contour around the hottest tenth is drawn */
    SoundMap(InspectViewModel model, BooleanProperty hotOnly) {
        this.model = model;
        this.hotOnly = hotOnly;
        setId("inspect-sound");
        getStyleClass().addAll("well", "sound-map");
        setMinHeight(96);
        setPrefHeight(144);
        getChildren().add(canvas);
        model.session().clip().featuresProperty().subscribe(this::hear);
        model.saliencyProperty().addListener((observed, before, now) -> heat(now));
        heat(model.saliencyProperty().get());
        hotOnly.addListener((observed, before, now) -> paint());
        model.session().playhead().timeProperty().addListener((observed, before, now) -> paint());
        sceneProperty().addListener((observed, before, now) -> paint());
        Leaning leaning = model.session().leaning();
        leaning.placeProperty().addListener((observed, before, now) -> paint());
        PlaceKeys.over(this, this::point, leaning::move, leaning::clear);
    }

    private void hear(@Nullable ClipFeatures features) {
        heard = features == null ? null : features.input();
        sound = null;
        paint();
    }

    /** Drawn once it is looked at: clips are opened in other views too. */
    private @Nullable Image sound() {
        AvInput input = heard;
        if (sound == null && input != null) {
            sound = input.audio().map(values -> drawn(values, input.shape())).orElse(null);
        }
        return sound;
    }

    private static Image drawn(float[] values, InputShape shape) {
        WritableImage image = new WritableImage(shape.audioFrames(), shape.melBands());
        for (int frame = 0; frame < shape.audioFrames(); frame++) {
            for (int band = 0; band < shape.melBands(); band++) {
                double level = (values[frame * shape.melBands() + band] - LOW) / (HIGH - LOW);
                image.getPixelWriter().setArgb(frame, shape.melBands() - 1 - band, ColourMap.MAGMA.argb(level));
            }
        }
        return image;
    }

    private void point(double x, double y) {
        model.session().leaning().layout().filter(TokenLayout::hasSound).ifPresent(layout -> {
            int column = (int) Math.floor((x - 1) / canvas.getWidth() * layout.audioColumns());
            int band = (int) Math.floor((1 - (y - 1) / canvas.getHeight()) * layout.audioBands());
            model.session().leaning().pointAtSound(column, band);
        });
    }

    private void heat(@Nullable Saliency map) {
        heat = map == null || !map.layout().hasSound()
                ? null
                : Heat.of(lowestLast(map.audioGrid())).weighted(map.soundShare());
        paint();
    }

    /** Grids count bands from the lowest; pictures count rows from the top. */
    private static float[][] lowestLast(float[][] bands) {
        float[][] rows = new float[bands.length][];
        for (int band = 0; band < bands.length; band++) {
            rows[bands.length - 1 - band] = bands[band];
        }
        return rows;
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(1, 1);
        canvas.setWidth(getWidth() - 2);
        canvas.setHeight(getHeight() - 2);
        paint();
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (getScene() == null || width <= 0) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        AvInput input = heard;
        Image drawn = sound();
        if (input == null || drawn == null) {
            return;
        }
        g.drawImage(drawn, 0, 0, width, height);
        Heat map = heat;
        if (map != null) {
            over(g, map, width, height);
        }
        pointed(g, width, height);
        double at = model.session().playhead().time();
        double seconds = input.shape().audioFrames() / FRAMES_PER_SECOND;
        if (at > 0 && at <= seconds) {
            double x = Math.rint(width * at / seconds);
            g.setFill(CASING);
            g.fillRect(x - 1, 0, 3, height);
            g.setFill(Color.WHITE);
            g.fillRect(x, 0, 1, height);
        }
    }

    private void pointed(GraphicsContext g, double width, double height) {
        TokenLayout layout = model.session().leaning().layout().orElse(null);
        if (layout != null && model.session().leaning().placeProperty().get() instanceof LookedPlace.Sound sound) {
            PlaceFrame frame = sound.frame(layout);
            double seconds = layout.audioColumns() * TokenLayout.COLUMN_SECONDS;
            PlaceFrame.paint(
                    g,
                    width * frame.from() / seconds,
                    height * (1 - frame.high()),
                    width * (frame.to() - frame.from()) / seconds,
                    height * (frame.high() - frame.low()));
        }
    }

    private void over(GraphicsContext g, Heat map, double width, double height) {
        g.setFill(VEIL);
        g.fillRect(0, 0, width, height);
        g.setFill(GRID);
        for (int column = 1; column < map.columns(); column++) {
            g.fillRect(Math.rint(width * column / map.columns()), 0, 1, height);
        }
        for (int row = 1; row < map.rows(); row++) {
            g.fillRect(0, Math.rint(height * row / map.rows()), width, 1);
        }
        if (hotOnly.get()) {
            HeatBrush.paintContour(g, map, 0, 0, width, height);
        } else {
            HeatBrush.viridis().paintCells(g, map, 0, 0, width, height);
        }
    }
}
