package avcap.studio.figures;

import avcap.studio.control.ChartInk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.CategoryPlot;

/** A chart on the screen in the colours of the theme; drawn anew when these change. */
final class FigureChart extends Region {

    private static final StyleablePropertyFactory<FigureChart> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final List<String> SERIES = List.of("a", "b", "c", "d", "e", "f");

    private final StyleableProperty<Color> text = colour("text");
    private final StyleableProperty<Color> quiet = colour("quiet");
    private final StyleableProperty<Color> line = colour("line");
    private final StyleableProperty<Color> mark = colour("mark");
    private final StyleableProperty<Color> fill = colour("fill");
    private final List<StyleableProperty<Color>> series = new ArrayList<>();
    private final ChartCanvas canvas = new ChartCanvas(new JFreeChart(new CategoryPlot()));
    private final Function<ChartColours, Optional<JFreeChart>> drawing;

    /** {@code drawing} makes the chart, or none where there is nothing to draw. */
    FigureChart(String id, double height, Function<ChartColours, Optional<JFreeChart>> drawing) {
        this.drawing = drawing;
        setId(id);
        getStyleClass().add("figure-chart");
        setMinHeight(height);
        setPrefHeight(height);
        setMinWidth(0);
        canvas.setTooltipEnabled(false);
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        SERIES.forEach(letter -> series.add(colour(letter)));
        InvalidationListener again = observed -> draw();
        List.of(text, quiet, line, mark, fill).forEach(each -> listen(each, again));
        series.forEach(each -> listen(each, again));
        sceneProperty().addListener(again);
    }

    private static void listen(StyleableProperty<Color> colour, InvalidationListener listener) {
        ((ObservableValue<?>) colour).addListener(listener);
    }

    private StyleableProperty<Color> colour(String name) {
        return STYLES.createStyleableColorProperty(
                this, name, "-chart-" + name, chart -> chart.known(name), Color.GRAY);
    }

    private StyleableProperty<Color> known(String name) {
        return switch (name) {
            case "text" -> text;
            case "quiet" -> quiet;
            case "line" -> line;
            case "mark" -> mark;
            case "fill" -> fill;
            default -> series.get(SERIES.indexOf(name));
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /** Draws what is known now. */
    void draw() {
        if (getScene() == null) {
            return;
        }
        ChartColours colours = new ChartColours(
                ChartInk.of(text.getValue(), quiet.getValue()),
                ChartInk.awt(line.getValue()),
                ChartInk.awt(mark.getValue()),
                ChartInk.awt(fill.getValue()),
                series.stream().map(each -> ChartInk.awt(each.getValue())).toList());
        Optional<JFreeChart> chart = drawing.apply(colours);
        canvas.setVisible(chart.isPresent());
        chart.ifPresent(canvas::setChart);
    }

    /** What is drawn now. */
    JFreeChart chart() {
        return canvas.getChart();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.draw();
        }
    }
}
