package avcap.studio.attention;

import avcap.inference.attention.TokenLayout;
import avcap.inference.attention.WordTimeMatrix;
import avcap.studio.attention.WordTimeCells.Cell;
import avcap.studio.control.ChartInk;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jspecify.annotations.Nullable;

/** The chart of words over time on the screen: the chosen word framed, the playhead, and what lies under the mouse. */
final class WordTimePlot extends Region {

    private static final StyleablePropertyFactory<WordTimePlot> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Words WORDS = UiResources.studioWords();

    private final WordsOverTimeViewModel model;
    private final boolean isWide;
    private final StyleableProperty<Color> text =
            STYLES.createStyleableColorProperty(this, "text", "-chart-text", plot -> plot.text, Color.GRAY);
    private final StyleableProperty<Color> quiet =
            STYLES.createStyleableColorProperty(this, "quiet", "-chart-quiet", plot -> plot.quiet, Color.GRAY);
    private final ChartCanvas chart = new ChartCanvas(new JFreeChart(new CombinedRangeXYPlot()));
    private final WordTimeCells cells = new WordTimeCells(chart);
    private final WordTimeMarks marks = new WordTimeMarks();
    private final Label told = new Label();
    private Optional<WordTimeMatrix> matrix = Optional.empty();

    WordTimePlot(WordsOverTimeViewModel model, boolean isWide) {
        this.model = model;
        this.isWide = isWide;
        getStyleClass().add("words-time");
        chart.setTooltipEnabled(false);
        chart.setMouseTransparent(true);
        chart.setManaged(false);
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
        marks.clear();
        if (matrix.isEmpty() || cells.fields().isEmpty()) {
            return;
        }
        int word = model.session().words().selectedIndex();
        if (word >= 0 && word < matrix.get().words()) {
            marks.frame(word, cells);
        }
        if (matrix.get().soundColumns() > 0) {
            marks.playhead(model.session().playhead().time(), cells);
        }
    }

    private Optional<Cell> cellAt(MouseEvent event) {
        return matrix.flatMap(now -> cells.at(event.getX(), event.getY(), now));
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
            String time =
                    String.format(Language.spoken().numbers(), "%.2f–%.2f", from, from + TokenLayout.COLUMN_SECONDS);
            return WORDS.text("matrix.tip.sound", word, time, percent(weight));
        }
        List<String> times = model.pictureTimes(now.pictureColumns());
        String time = times.isEmpty() ? "" : times.get(cell.column());
        return WORDS.text("matrix.tip.picture", word, time, percent(now.picture()[cell.word()][cell.column()]));
    }

    private static String percent(double weight) {
        return String.format(Language.spoken().numbers(), "%.1f", 100 * weight);
    }
}
