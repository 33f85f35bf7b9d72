package avcap.studio.attention;

import avcap.studio.control.ColourMap;
import avcap.ui.UiResources;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Every head of every layer as a cell, first layer on top; a click or the arrows choose one. */
final class HeadPicker extends Region {

    /** One head of one layer. */
    record Place(int layer, int head) {}

    private static final double ROW = 13;
    private static final double GAP = 2;

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<double[][]> strengths = new SimpleObjectProperty<>(this, "strengths", new double[0][]);
    private final ObjectProperty<@Nullable Place> chosen = new SimpleObjectProperty<>(this, "chosen");
    private BiConsumer<Integer, Integer> onChosen = (layer, head) -> {};

    HeadPicker() {
        setId("head-picker");
        getStyleClass().addAll("head-picker", UiResources.OWN_ARROWS);
        setFocusTraversable(true);
        getChildren().add(canvas);
        strengths.addListener((observed, before, now) -> {
            requestLayout();
            paint();
        });
        chosen.addListener((observed, before, now) -> paint());
        focusedProperty().addListener((observed, before, now) -> paint());
        setOnMousePressed(this::pressed);
        setOnKeyPressed(this::walked);
    }

    /** How strongly each head looked at sound and picture, [layer][head] in [0, 1]. */
    ObjectProperty<double[][]> strengthsProperty() {
        return strengths;
    }

    /** The head being looked at, null if several are folded into one. */
    ObjectProperty<@Nullable Place> chosenProperty() {
        return chosen;
    }

    void setOnChosen(BiConsumer<Integer, Integer> action) {
        onChosen = action;
    }

    private int layers() {
        return strengths.get().length;
    }

    private int heads() {
        return layers() == 0 ? 0 : strengths.get()[0].length;
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (layers() > 0) {
            int layer = (int) (event.getY() / ROW);
            int head = (int) (event.getX() / (getWidth() / heads()));
            choose(layer, head);
        }
        event.consume();
    }

    private void walked(KeyEvent event) {
        Place place = chosen.get() == null ? new Place(0, 0) : chosen.get();
        switch (event.getCode()) {
            case LEFT -> choose(place.layer(), place.head() - 1);
            case RIGHT -> choose(place.layer(), place.head() + 1);
            case UP -> choose(place.layer() - 1, place.head());
            case DOWN -> choose(place.layer() + 1, place.head());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int layer, int head) {
        if (layers() > 0) {
            onChosen.accept(Math.max(0, Math.min(layers() - 1, layer)), Math.max(0, Math.min(heads() - 1, head)));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROW * layers();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (layers() == 0) {
            return;
        }
        double step = getWidth() / heads();
        for (int layer = 0; layer < layers(); layer++) {
            for (int head = 0; head < heads(); head++) {
                g.setFill(ColourMap.VIRIDIS.colour(strengths.get()[layer][head], 1));
                g.fillRect(Math.rint(head * step), layer * ROW, Math.rint(step) - GAP, ROW - GAP);
            }
        }
        Place place = chosen.get();
        if (place != null) {
            frame(g, Math.rint(place.head() * step), place.layer() * ROW, Math.rint(step) - GAP);
        }
    }

    /** White over a dark casing, to be seen on every colour of the map. */
    private static void frame(GraphicsContext g, double x, double y, double width) {
        g.setStroke(Color.web("#010409"));
        g.setLineWidth(3);
        g.strokeRect(x + 1, y + 1, width - 2, ROW - GAP - 2);
        g.setStroke(Color.WHITE);
        g.setLineWidth(1.5);
        g.strokeRect(x + 1, y + 1, width - 2, ROW - GAP - 2);
    }
}
