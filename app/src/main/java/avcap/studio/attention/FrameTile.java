package avcap.studio.attention;

import avcap.studio.control.Heat;
import avcap.studio.control.HeatBrush;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** One picture the model saw, with the heat of the chosen word in the square it was given. */
final class FrameTile extends Region {

    private static final Color UNSEEN = Color.rgb(1, 4, 9, .72);

    private final Canvas canvas = new Canvas();
    private final Image image;
    private @Nullable Heat heat;

    FrameTile(Image image) {
        this.image = image;
        getStyleClass().add("well");
        getChildren().add(canvas);
    }

    void show(@Nullable Heat map) {
        heat = map;
        paint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 100;
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(1, 1);
        canvas.setWidth(getWidth() - 2);
        canvas.setHeight(getHeight() - 2);
        paint();
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, width, height);
        double scale = height / image.getHeight();
        double pictureWidth = image.getWidth() * scale;
        double left = Math.rint((width - pictureWidth) / 2);
        g.drawImage(image, left, 0, pictureWidth, height);
        double side = Math.min(height, pictureWidth);
        double seen = Math.rint((width - side) / 2);
        g.setFill(UNSEEN);
        g.fillRect(0, 0, seen, height);
        g.fillRect(seen + side, 0, width - seen - side, height);
        if (heat != null) {
            HeatBrush.viridis().paint(g, heat, seen, (height - side) / 2, side, side);
        }
    }
}
