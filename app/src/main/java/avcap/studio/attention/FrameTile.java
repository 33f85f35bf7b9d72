package avcap.studio.attention;

import avcap.studio.control.Heat;
import avcap.studio.control.HeatBrush;
import avcap.studio.control.PlaceFrame;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private int patches = 1;
    private BiConsumer<Integer, Integer> onPointed = (row, column) -> {};
    private Optional<Patch> pointed = Optional.empty();

    /** A cell of the model's own grid over the picture. */
    record Patch(int row, int column) {}

    FrameTile(Image image) {
        this.image = image;
        getStyleClass().add("well");
        getChildren().add(canvas);
    }

    /**
     * Tells of the patch under the mouse.
     *
     * @param perSide rows and columns of patches
     * @param told the row and the column
     */
    void setOnPointed(int perSide, BiConsumer<Integer, Integer> told) {
        patches = perSide;
        onPointed = told;
        setOnMouseMoved(event -> point(event.getX() - 1, event.getY() - 1));
    }

    private void point(double x, double y) {
        double side = side();
        double seen = Math.rint((canvas.getWidth() - side) / 2);
        int column = (int) Math.floor((x - seen) / side * patches);
        int row = (int) Math.floor((y - (canvas.getHeight() - side) / 2) / side * patches);
        onPointed.accept(row, column);
    }

    /** Frames a patch, or none. */
    void frame(Optional<Patch> patch) {
        if (!patch.equals(pointed)) {
            pointed = patch;
            paint();
        }
    }

    private double side() {
        double scale = canvas.getHeight() / image.getHeight();
        return Math.min(canvas.getHeight(), image.getWidth() * scale);
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
        double side = side();
        double seen = Math.rint((width - side) / 2);
        g.setFill(UNSEEN);
        g.fillRect(0, 0, seen, height);
        g.fillRect(seen + side, 0, width - seen - side, height);
        if (heat != null) {
            HeatBrush.viridis().paint(g, heat, seen, (height - side) / 2, side, side);
        }
        double cell = side / patches;
        pointed.ifPresent(patch -> PlaceFrame.paint(
                g, seen + patch.column() * cell, (height - side) / 2 + patch.row() * cell, cell, cell));
    }
}
