package avcap.studio.control;

import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * Paints heat in the model's own cells, with a contour around the hottest tenth.
 *
 * @param map usually viridis
 */
public record HeatBrush(ColourMap map) {

    private static final double FIRST_COLOUR = .35;
    private static final double FAINT_OPACITY = .12;
    private static final double FULL_OPACITY = .72;
    private static final double CASING_WIDTH = 3;
    private static final double CONTOUR_WIDTH = 1.25;
    private static final Color CASING = Color.web("#010409");
    private static final Color CONTOUR = Color.web("#fde725");

    public static HeatBrush viridis() {
        return new HeatBrush(ColourMap.VIRIDIS);
    }

    /** Paints a map over a rectangle, row 0 at the top. */
    public void paint(GraphicsContext g, Heat heat, double x, double y, double width, double height) {
        paint(
                g,
                heat,
                column -> Math.rint(x + width * column / heat.columns()),
                row -> Math.rint(y + height * row / heat.rows()));
    }

    /** Paints every cell and no contour. */
    public void paintCells(GraphicsContext g, Heat heat, double x, double y, double width, double height) {
        cells(
                g,
                heat,
                column -> Math.rint(x + width * column / heat.columns()),
                row -> Math.rint(y + height * row / heat.rows()));
    }

    /** Paints only the contour around the hottest tenth. */
    public static void paintContour(GraphicsContext g, Heat heat, double x, double y, double width, double height) {
        contours(
                g,
                heat,
                column -> Math.rint(x + width * column / heat.columns()),
                row -> Math.rint(y + height * row / heat.rows()));
    }

    /** Paints a map between the given edges: {@code left} of a column and {@code top} of a row, in pixels. */
    void paint(GraphicsContext g, Heat heat, IntToDoubleFunction left, IntToDoubleFunction top) {
        cells(g, heat, left, top);
        contours(g, heat, left, top);
    }

    private void cells(GraphicsContext g, Heat heat, IntToDoubleFunction left, IntToDoubleFunction top) {
        for (int row = 0; row < heat.rows(); row++) {
            for (int column = 0; column < heat.columns(); column++) {
                cell(g, heat.at(row, column), left, top, row, column);
            }
        }
    }

    private static void contours(GraphicsContext g, Heat heat, IntToDoubleFunction left, IntToDoubleFunction top) {
        g.setLineCap(StrokeLineCap.SQUARE);
        contour(g, heat, left, top, CASING, CASING_WIDTH);
        contour(g, heat, left, top, CONTOUR, CONTOUR_WIDTH);
    }

    private void cell(
            GraphicsContext g, double weight, IntToDoubleFunction left, IntToDoubleFunction top, int row, int column) {
        if (weight < Heat.FAINTEST) {
            return;
        }
        double above = Math.min(top.applyAsDouble(row), top.applyAsDouble(row + 1));
        double below = Math.max(top.applyAsDouble(row), top.applyAsDouble(row + 1));
        double from = left.applyAsDouble(column);
        g.setFill(map.colour(
                FIRST_COLOUR + (1 - FIRST_COLOUR) * weight, FAINT_OPACITY + (FULL_OPACITY - FAINT_OPACITY) * weight));
        g.fillRect(from, above, left.applyAsDouble(column + 1) - from, below - above);
    }

    private static void contour(
            GraphicsContext g,
            Heat heat,
            IntToDoubleFunction left,
            IntToDoubleFunction top,
            Color colour,
            double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        for (int row = 0; row <= heat.rows(); row++) {
            for (int column = 0; column <= heat.columns(); column++) {
                double x = left.applyAsDouble(column);
                double y = top.applyAsDouble(row);
                if (heat.isHot(row, column) != heat.isHot(row - 1, column)) {
                    g.strokeLine(x, y, left.applyAsDouble(column + 1), y);
                }
                if (heat.isHot(row, column) != heat.isHot(row, column - 1)) {
                    g.strokeLine(x, y, x, top.applyAsDouble(row + 1));
                }
            }
        }
    }
}
