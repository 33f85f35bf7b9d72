package avcap.studio.attention;

import avcap.inference.attention.TokenLayout;
import avcap.inference.attention.WordTimeMatrix;
import avcap.studio.control.ChartInk;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;

/** Draws words down and time across as blocks: sound on the left, pictures on the right, words on one axis. */
final class WordTimeChart {

    /** Height of a block where 1 is a row, so that rows stay apart. */
    private static final double BLOCK = .82;

    private static final Color NONE = new Color(0, 0, 0, 0);
    private static final Words WORDS = UiResources.studioWords();

    private final ChartInk ink;
    private final boolean isWide;

    /** {@code isWide} leaves room for the scale at the right. */
    WordTimeChart(ChartInk ink, boolean isWide) {
        this.ink = ink;
        this.isWide = isWide;
    }

    JFreeChart of(WordsOverTimeViewModel model, WordTimeMatrix matrix) {
        CombinedRangeXYPlot both = new CombinedRangeXYPlot(words(model.words()));
        both.setGap(8);
        both.setOutlineVisible(false);
        both.setInsets(new RectangleInsets(4, 0, 0, 4));
        if (matrix.soundColumns() > 0) {
            both.add(plot(model.scaled(matrix.sound()), TokenLayout.COLUMN_SECONDS, seconds(matrix)), isWide ? 4 : 3);
        }
        if (matrix.pictureColumns() > 0) {
            both.add(plot(model.scaled(matrix.picture()), 1, pictures(model, matrix)), 1);
        }
        JFreeChart chart = new JFreeChart(null, ink.words(), both, false);
        chart.setBackgroundPaint(NONE);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        if (isWide) {
            chart.addSubtitle(legend());
        }
        return chart;
    }

    private SymbolAxis words(List<String> words) {
        SymbolAxis axis = new SymbolAxis(null, words.toArray(String[]::new));
        plain(axis);
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setTickLabelFont(ink.words());
        axis.setTickLabelPaint(ink.text());
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setRange(-.5, words.size() - .5);
        return axis;
    }

    private ValueAxis seconds(WordTimeMatrix matrix) {
        NumberAxis axis = new NumberAxis(WORDS.text("matrix.sound"));
        plain(axis);
        axis.setTickUnit(new NumberTickUnit(matrix.soundColumns() * TokenLayout.COLUMN_SECONDS > 4 ? 2 : 1));
        axis.setRange(0, matrix.soundColumns() * TokenLayout.COLUMN_SECONDS);
        return axis;
    }

    private ValueAxis pictures(WordsOverTimeViewModel model, WordTimeMatrix matrix) {
        List<String> times = model.pictureTimes(matrix.pictureColumns());
        boolean isTold = isWide && !times.isEmpty();
        NumberAxis axis = isTold
                ? new SymbolAxis(WORDS.text("matrix.pictures"), times.toArray(String[]::new))
                : new NumberAxis(WORDS.text("matrix.picture"));
        plain(axis);
        axis.setTickLabelsVisible(isTold);
        axis.setTickMarksVisible(isTold);
        axis.setRange(-.5, matrix.pictureColumns() - .5);
        if (axis instanceof SymbolAxis symbols) {
            symbols.setGridBandsVisible(false);
        }
        return axis;
    }

    private void plain(NumberAxis axis) {
        axis.setLabelFont(ink.numbersAfresh());
        axis.setLabelPaint(ink.quiet());
        axis.setTickLabelFont(ink.numbersAfresh());
        axis.setTickLabelPaint(ink.quiet());
        axis.setTickMarkPaint(ink.quiet());
        axis.setAxisLinePaint(ink.quiet());
        axis.setAutoRange(false);
    }

    /** {@code step} is the width of a column; columns of sound lie between their edges, pictures round their number. */
    private static XYPlot plot(double[][] values, double step, ValueAxis across) {
        double first = step == 1 ? 0 : step / 2;
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setPaintScale(new ViridisScale());
        blocks.setBlockWidth(step);
        blocks.setBlockHeight(BLOCK);
        XYPlot plot = new XYPlot(cells(values, first, step), across, null, blocks);
        plot.setBackgroundPaint(NONE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private static XYZDataset cells(double[][] values, double first, double step) {
        DefaultXYZDataset cells = new DefaultXYZDataset();
        for (int word = 0; word < values.length; word++) {
            double[] row = values[word];
            double[][] series = new double[3][row.length];
            for (int column = 0; column < row.length; column++) {
                series[0][column] = first + column * step;
                series[1][column] = word;
                series[2][column] = row[column];
            }
            cells.addSeries(word, series);
        }
        return cells;
    }

    private PaintScaleLegend legend() {
        NumberAxis axis = new NumberAxis(WORDS.text("matrix.scale"));
        plain(axis);
        axis.setTickUnit(new NumberTickUnit(.5));
        axis.setRange(0, 1);
        PaintScaleLegend legend = new PaintScaleLegend(new ViridisScale(), axis);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        legend.setStripWidth(8);
        legend.setStripOutlineVisible(false);
        legend.setBackgroundPaint(NONE);
        legend.setMargin(6, 12, 34, 0);
        return legend;
    }
}
