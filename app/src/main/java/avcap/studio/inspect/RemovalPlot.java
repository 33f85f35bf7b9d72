package avcap.studio.inspect;

import avcap.ui.Language;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Probability of the word down the part of the clip that is gone: the hottest cells first, and cells drawn by chance. */
final class RemovalPlot extends Region {

    private static final StyleablePropertyFactory<RemovalPlot> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double LEFT = 30;
    private static final double FOOT = 18;
    private static final double TOP = 8;
    private static final double RIGHT = 12;
    private static final Font NUMBERS = Font.font("JetBrains Mono", 10);

    private final RemovalViewModel model;
    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Color> line =
            STYLES.createStyleableColorProperty(this, "line", "-plot-line", plot -> plot.line, Color.DODGERBLUE);
    private final StyleableProperty<Color> quiet =
            STYLES.createStyleableColorProperty(this, "quiet", "-plot-quiet", plot -> plot.quiet, Color.GRAY);
    private final StyleableProperty<Color> grid =
            STYLES.createStyleableColorProperty(this, "grid", "-plot-grid", plot -> plot.grid, Color.GRAY);

    RemovalPlot(RemovalViewModel model) {
        this.model = model;
        setId("inspect-removal");
        getStyleClass().add("removal-plot");
        setPrefHeight(128);
        setMinHeight(96);
        getChildren().add(canvas);
        model.removalProperty().addListener((observed, before, now) -> paint());
        List.of(line, quiet, grid)
                .forEach(ink -> ((ObservableValue<?>) ink).addListener((observed, before, now) -> paint()));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private double x(double fraction) {
        return LEFT + fraction * (getWidth() - LEFT - RIGHT);
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Removal now = model.removalProperty().get();
        if (getHeight() <= TOP + FOOT) {
            return;
        }
        double most = now == null ? 1 : most(now);
        axes(g, most);
        if (now != null) {
            curves(g, now, most);
        }
    }

    /** The highest point, so that a word that was unlikely from the start has a curve to look at. */
    private static double most(Removal now) {
        double most = .01;
        for (int step = 0; step < now.steps(); step++) {
            most = Math.max(most, Removal.probability(now.hottest(), step));
            most = Math.max(most, now.meanChance(step) + now.chanceDeviation(step));
        }
        return Math.min(1, most * 1.05);
    }

    private double y(double probability, double most) {
        return TOP + (1 - Math.max(0, Math.min(1, probability / most))) * (getHeight() - TOP - FOOT);
    }

    private void axes(GraphicsContext g, double most) {
        g.setFont(NUMBERS);
        g.setLineWidth(1);
        for (int quarter = 0; quarter <= 2; quarter++) {
            double value = most * quarter / 2;
            double y = Math.rint(y(value, most)) + .5;
            g.setStroke(grid.getValue());
            g.strokeLine(LEFT, y, getWidth() - RIGHT, y);
            g.setFill(quiet.getValue());
            g.fillText(String.format(Language.spoken().numbers(), "%.2f", value).replaceFirst("^0\\.", "."), 2, y + 3);
        }
        g.setFill(quiet.getValue());
        for (int percent = 0; percent <= 100; percent += 25) {
            String text = percent == 100 ? "100 %" : String.valueOf(percent);
            g.fillText(text, x(percent / 100.0) - (percent == 100 ? 22 : 4), getHeight() - 4);
        }
    }

    private void curves(GraphicsContext g, Removal now, double most) {
        band(g, now, most);
        g.setStroke(quiet.getValue());
        g.setLineDashes(4, 3);
        g.setLineWidth(1.25);
        curve(g, now, step -> y(now.meanChance(step), most));
        g.setLineDashes();
        g.setStroke(line.getValue());
        g.setLineWidth(2);
        curve(g, now, step -> y(Removal.probability(now.hottest(), step), most));
        g.setFill(line.getValue());
        for (int step = 0; step < now.steps(); step++) {
            g.fillOval(x(now.fraction(step)) - 2.5, y(Removal.probability(now.hottest(), step), most) - 2.5, 5, 5);
        }
    }

    private void band(GraphicsContext g, Removal now, double most) {
        int steps = now.steps();
        double[] xs = new double[2 * steps];
        double[] ys = new double[2 * steps];
        for (int step = 0; step < steps; step++) {
            xs[step] = x(now.fraction(step));
            ys[step] = y(now.meanChance(step) + now.chanceDeviation(step), most);
            xs[2 * steps - 1 - step] = xs[step];
            ys[2 * steps - 1 - step] = y(now.meanChance(step) - now.chanceDeviation(step), most);
        }
        Color ink = quiet.getValue();
        g.setFill(Color.color(ink.getRed(), ink.getGreen(), ink.getBlue(), .25));
        g.fillPolygon(xs, ys, xs.length);
    }

    private void curve(GraphicsContext g, Removal now, IntToDoubleFunction height) {
        g.beginPath();
        g.moveTo(x(now.fraction(0)), height.applyAsDouble(0));
        for (int step = 1; step < now.steps(); step++) {
            g.lineTo(x(now.fraction(step)), height.applyAsDouble(step));
        }
        g.stroke();
    }
}
