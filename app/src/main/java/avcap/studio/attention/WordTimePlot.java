package avcap.studio.attention;

import avcap.inference.attention.TokenLayout;
import avcap.inference.attention.WordTimeMatrix;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** The chart of words over time on the screen: the chosen word framed, the playhead, and what lies under the mouse. */
final class WordTimePlot extends Region {

    private static final StyleablePropertyFactory<WordTimePlot> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Words WORDS = UiResources.studioWords();
    private static final Color CASING = Color.web("#010409");

    /**
     * A cell of the chart.
     *
     * @param part 0 for the chart's left half, 1 for its right
     */
    private record Cell(int part, boolean isSound, int word, int column) {}

    private final WordsOverTimeViewModel model;
    private final boolean isWide;
    private final StyleableProperty<Color> text =
            STYLES.createStyleableColorProperty(this, "text", "-chart-text", plot -> plot.text, Color.GRAY);
    private final StyleableProperty<Color> quiet =
            STYLES.createStyleableColorProperty(this, "quiet", "-chart-quiet", plot -> plot.quiet, Color.GRAY);
    private final ChartCanvas chart = new ChartCanvas(new JFreeChart(new CombinedRangeXYPlot()));
    private final Canvas marks = new Canvas();
    private final Label told = new Label();
    private Optional<WordTimeMatrix> matrix = Optional.empty();

    WordTimePlot(WordsOverTimeViewModel model, boolean isWide) {
        this.model = model;
        this.isWide = isWide;
        getStyleClass().add("words-time");
        chart.setTooltipEnabled(false);
        chart.setMouseTransparent(true);
        chart.setManaged(false);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        told.getStyleClass().add("chart-tip");
        told.setManaged(false);
        told.setVisible(false);
        told.setMouseTransparent(true);
        getChildren().addAll(chart, marks, told);
        InvalidationListener again = observed -> rebuild();
        model.causes().forEach(cause -> cause.addListener(again));
        ((ObservableValue<?>) text).addListener(again);
        ((ObservableValue<?>) quiet).addListener(again);
        model.session().clip().featuresProperty().addListener(again);
        sceneProperty().addListener(again);
        model.session().words().selectedIndexProperty().addListener((observed, before, now) -> mark());
        model.session().playhead().timeProperty().addListener((observed, before, now) -> mark());
        setOnMouseMoved(this::tell);
        setOnMouseExited(event -> told.setVisible(false));
        setOnMouseClicked(event -> cellAt(event).ifPresent(this::choose));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /** What is drawn now. */
    JFreeChart chart() {
        return chart.getChart();
    }

    private void rebuild() {
        if (getScene() == null) {
            return;
        }
        told.setVisible(false);
        matrix = model.matrix();
        ChartInk ink = ChartInk.of(text.getValue(), quiet.getValue());
        chart.setVisible(matrix.isPresent());
        matrix.ifPresent(now -> chart.setChart(new WordTimeChart(ink, isWide).of(model, now)));
        setAccessibleText(String.join(" ", model.words()));
        mark();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (chart.getWidth() != width || chart.getHeight() != height) {
            chart.setWidth(width);
            chart.setHeight(height);
            chart.draw();
        }
        marks.setWidth(width);
        marks.setHeight(height);
        mark();
    }

    private void mark() {
        GraphicsContext g = marks.getGraphicsContext2D();
        g.clearRect(0, 0, marks.getWidth(), marks.getHeight());
        if (matrix.isEmpty() || parts().isEmpty()) {
            return;
        }
        int word = model.session().words().selectedIndex();
        if (word >= 0 && word < matrix.get().words()) {
            frame(g, word);
        }
        if (matrix.get().soundColumns() > 0) {
            playhead(g);
        }
    }

    private void frame(GraphicsContext g, int word) {
        for (int part = 0; part < parts().size(); part++) {
            Rectangle2D area = area(part);
            ValueAxis rows = plot().getRangeAxis();
            double one = Math.rint(rows.valueToJava2D(word - .5, area, RectangleEdge.LEFT));
            double other = Math.rint(rows.valueToJava2D(word + .5, area, RectangleEdge.LEFT));
            double top = Math.min(one, other);
            outline(g, area.getX() - 1, top, area.getWidth() + 2, Math.abs(other - one));
        }
    }

    private static void outline(GraphicsContext g, double x, double y, double width, double height) {
        g.setStroke(CASING);
        g.setLineWidth(3);
        g.strokeRect(Math.rint(x) + .5, y + .5, Math.rint(width) - 1, height - 1);
        g.setStroke(Color.WHITE);
        g.setLineWidth(1);
        g.strokeRect(Math.rint(x) + .5, y + .5, Math.rint(width) - 1, height - 1);
    }

    private void playhead(GraphicsContext g) {
        Rectangle2D area = area(0);
        double time = model.session().playhead().time();
        double x = Math.floor(parts().get(0).getDomainAxis().valueToJava2D(time, area, RectangleEdge.BOTTOM));
        if (x >= area.getMinX() - 1 && x <= area.getMaxX() + 1) {
            g.setFill(CASING);
            g.fillRect(x - 1, area.getY(), 3, area.getHeight());
            g.setFill(Color.WHITE);
            g.fillRect(x, area.getY(), 1, area.getHeight());
        }
    }

    private CombinedRangeXYPlot plot() {
        return (CombinedRangeXYPlot) chart.getChart().getXYPlot();
    }

    /** The halves that are drawn; none before the first drawing. */
    private List<XYPlot> parts() {
        ChartRenderingInfo drawn = chart.getRenderingInfo();
        List<?> plots = plot().getSubplots();
        return drawn == null || drawn.getPlotInfo().getSubplotCount() < plots.size()
                ? List.of()
                : plots.stream().map(XYPlot.class::cast).toList();
    }

    private Rectangle2D area(int part) {
        return chart.getRenderingInfo().getPlotInfo().getSubplotInfo(part).getDataArea();
    }

    private Optional<Cell> cellAt(MouseEvent event) {
        Point2D point = new Point2D.Double(event.getX(), event.getY());
        List<XYPlot> parts = matrix.isEmpty() ? List.of() : parts();
        for (int part = 0; part < parts.size(); part++) {
            Rectangle2D area = area(part);
            if (area.contains(point)) {
                double row = plot().getRangeAxis().java2DToValue(point.getY(), area, RectangleEdge.LEFT);
                double across = parts.get(part).getDomainAxis().java2DToValue(point.getX(), area, RectangleEdge.BOTTOM);
                return cell(part, row, across);
            }
        }
        return Optional.empty();
    }

    private Optional<Cell> cell(int part, double row, double across) {
        WordTimeMatrix now = matrix.orElseThrow();
        boolean isSound = part == 0 && now.soundColumns() > 0;
        int columns = isSound ? now.soundColumns() : now.pictureColumns();
        int column = (int) Math.floor(isSound ? across / TokenLayout.COLUMN_SECONDS : across + .5);
        int word = (int) Math.floor(row + .5);
        boolean isInside = word >= 0 && word < now.words() && column >= 0 && column < columns;
        return isInside ? Optional.of(new Cell(part, isSound, word, column)) : Optional.empty();
    }

    private void choose(Cell cell) {
        if (cell.isSound()) {
            model.chooseSound(cell.word(), cell.column());
        } else {
            model.choosePicture(cell.word(), cell.column(), matrix.orElseThrow().pictureColumns());
        }
    }

    private void tell(MouseEvent event) {
        @Nullable Cell cell = cellAt(event).orElse(null);
        setCursor(cell == null ? Cursor.DEFAULT : Cursor.HAND);
        told.setVisible(cell != null);
        if (cell != null) {
            told.setText(sentence(cell));
            told.autosize();
            double x = event.getX() + 14;
            double fits = getWidth() - told.getWidth();
            told.relocate(Math.rint(Math.max(0, Math.min(x, fits))), Math.rint(above(event.getY())));
        }
    }

    private double above(double y) {
        return y < told.getHeight() + 8 ? y + 16 : y - told.getHeight() - 8;
    }

    private String sentence(Cell cell) {
        WordTimeMatrix now = matrix.orElseThrow();
        String word = model.words().get(cell.word());
        if (cell.isSound()) {
            double from = cell.column() * TokenLayout.COLUMN_SECONDS;
            double weight = now.sound()[cell.word()][cell.column()];
            String time = String.format(Locale.ROOT, "%.2f–%.2f", from, from + TokenLayout.COLUMN_SECONDS);
            return WORDS.text("matrix.tip.sound", word, time, percent(weight));
        }
        List<String> times = model.pictureTimes(now.pictureColumns());
        String time = times.isEmpty() ? "" : times.get(cell.column());
        return WORDS.text("matrix.tip.picture", word, time, percent(now.picture()[cell.word()][cell.column()]));
    }

    private static String percent(double weight) {
        return String.format(Locale.ROOT, "%.1f", 100 * weight);
    }
}
