package avcap.studio.attention;

import avcap.inference.attention.TokenLayout;
import avcap.inference.attention.WordTimeMatrix;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Where on the canvas the words and moments of a drawn chart lie, in pixels. */
final class WordTimeCells {

    /** A word and a column of its sound or of its pictures. */
    record Cell(boolean isSound, int word, int column) {}

    private final ChartCanvas chart;

    WordTimeCells(ChartCanvas chart) {
        this.chart = chart;
    }

    /** The fields of blocks from left to right; none before the first drawing. */
    List<Rectangle2D> fields() {
        ChartRenderingInfo drawn = chart.getRenderingInfo();
        int parts = plot().getSubplots().size();
        return drawn == null || drawn.getPlotInfo().getSubplotCount() < parts
                ? List.of()
                : IntStream.range(0, parts)
                        .mapToObj(
                                part -> drawn.getPlotInfo().getSubplotInfo(part).getDataArea())
                        .toList();
    }

    /** Where a word's row begins within a field; the next word's beginning is its end. */
    double top(int word, Rectangle2D field) {
        return Math.rint(plot().getRangeAxis().valueToJava2D(word - .5, field, RectangleEdge.LEFT));
    }

    /** Where a moment lies in the field of the sound, which is the first. */
    double x(double seconds, Rectangle2D field) {
        return Math.floor(across(0).valueToJava2D(seconds, field, RectangleEdge.BOTTOM));
    }

    /** The cell under a point. */
    Optional<Cell> at(double x, double y, WordTimeMatrix matrix) {
        List<Rectangle2D> fields = fields();
        return IntStream.range(0, fields.size())
                .filter(part -> fields.get(part).contains(x, y))
                .mapToObj(part -> cell(part, x, y, fields.get(part), matrix))
                .filter(cell -> isInside(cell, matrix))
                .findFirst();
    }

    private Cell cell(int part, double x, double y, Rectangle2D field, WordTimeMatrix matrix) {
        double row = plot().getRangeAxis().java2DToValue(y, field, RectangleEdge.LEFT);
        double column = across(part).java2DToValue(x, field, RectangleEdge.BOTTOM);
        boolean isSound = part == 0 && matrix.soundColumns() > 0;
        return new Cell(isSound, (int) Math.floor(row + .5), (int)
                Math.floor(isSound ? column / TokenLayout.COLUMN_SECONDS : column + .5));
    }

    private static boolean isInside(Cell cell, WordTimeMatrix matrix) {
        int columns = cell.isSound() ? matrix.soundColumns() : matrix.pictureColumns();
        return cell.word() >= 0 && cell.word() < matrix.words() && cell.column() >= 0 && cell.column() < columns;
    }

    private ValueAxis across(int part) {
        return plot().getSubplots().get(part).getDomainAxis();
    }

    private CombinedRangeXYPlot plot() {
        return (CombinedRangeXYPlot) chart.getChart().getXYPlot();
    }
}
