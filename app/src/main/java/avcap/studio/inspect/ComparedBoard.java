package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.SaliencyDifference;
import avcap.inference.attention.TokenLayout;
import avcap.studio.inspect.ComparedPlan.Area;
import avcap.studio.inspect.Shade.Box;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Two maps and what one has more than the other, from left to right or one below the other, all on one time scale.
 *
 * <p>Both maps are on one scale, so that the weaker one looks weaker.
 */
final class ComparedBoard extends PixelBoard {

    private static final Words WORDS = UiResources.inspectWords();
    private static final Color EDGE = Color.web("#626a73");

    private final CompareViewModel model;
    private final List<Label> names =
            Stream.of("one", "other", "difference").map(ComparedBoard::name).toList();

    ComparedBoard(CompareViewModel model) {
        this.model = model;
        setId("compare-board");
        setMinWidth(0);
        getChildren().addAll(names);
        model.comparedProperty().subscribe(this::rename);
    }

    private static Label name(String id) {
        Label name = new Label();
        name.setId("compare-name-" + id);
        name.getStyleClass().add("text-small");
        name.setManaged(false);
        return name;
    }

    private void rename(@Nullable Compared now) {
        if (now != null) {
            names.get(0).setText(WORDS.text("compare.here", now.words()));
            names.get(1).setText(WORDS.text("compare.there", now.otherWords()));
            names.get(2).setText(WORDS.text("compare.difference"));
            setAccessibleText(
                    WORDS.text("compare.said", now.words(), now.otherWords(), DifferenceFigure.told(now.difference())));
        }
        requestLayout();
        repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        Compared now = model.comparedProperty().get();
        return now == null ? 0 : plan(now, width > 0 ? width : getWidth()).height();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Compared now = model.comparedProperty().get();
        for (int i = 0; i < names.size() && now != null; i++) {
            Area name = plan(now, getWidth()).name(i);
            names.get(i).resizeRelocate(name.x(), name.y(), name.width(), name.height());
        }
    }

    private static ComparedPlan plan(Compared now, double width) {
        return new ComparedPlan(now.map().layout(), width);
    }

    @Override
    void paint(int[] pixels, int across, double scale) {
        Compared now = model.comparedProperty().get();
        if (now == null || getWidth() < 40) {
            return;
        }
        TokenLayout layout = now.map().layout();
        Shade shade = new Shade(Math.max(most(now.map()), most(now.otherMap())));
        Divergence divergence = new Divergence(now.difference().most());
        SaliencyDifference difference = now.difference();
        List<IntUnaryOperator> colours = List.of(
                token -> shade.argb(now.map().weight(token)),
                token -> shade.argb(now.otherMap().weight(token)),
                token -> divergence.argb(difference.at(token)));
        ComparedPlan plan = plan(now, getWidth());
        for (int i = 0; i < ComparedPlan.PARTS; i++) {
            if (layout.hasSound()) {
                sound(pixels, across, box(plan.sound(i), scale), layout, colours.get(i));
            }
            for (int tubelet = 0; tubelet < layout.tubelets(); tubelet++) {
                picture(pixels, across, box(plan.picture(i, tubelet), scale), layout, tubelet, colours.get(i));
            }
        }
    }

    private static Box box(Area area, double scale) {
        return Box.of(area.x(), area.y(), area.width(), area.height(), scale);
    }

    private static double most(Saliency map) {
        return IntStream.range(0, map.layout().tokens())
                .mapToDouble(map::weight)
                .max()
                .orElse(0);
    }

    private static void sound(int[] pixels, int across, Box box, TokenLayout layout, IntUnaryOperator colour) {
        for (int band = 0; band < layout.audioBands(); band++) {
            for (int column = 0; column < layout.audioColumns(); column++) {
                int row = layout.audioBands() - 1 - band;
                cell(
                        pixels,
                        across,
                        box,
                        row,
                        layout.audioBands(),
                        column,
                        layout.audioColumns(),
                        colour.applyAsInt(layout.audioToken(band, column)));
            }
        }
    }

    private static void picture(
            int[] pixels, int across, Box box, TokenLayout layout, int tubelet, IntUnaryOperator colour) {
        int patches = layout.patchesPerSide();
        for (int row = 0; row < patches; row++) {
            for (int column = 0; column < patches; column++) {
                int token = layout.visualToken(tubelet, row, column);
                cell(pixels, across, box, row, patches, column, patches, colour.applyAsInt(token));
            }
        }
    }

    private static void cell(int[] pixels, int across, Box box, int row, int rows, int column, int columns, int argb) {
        int left = box.edge(column, columns);
        int top = box.level(row, rows);
        int width = box.edge(column + 1, columns) - left;
        Shade.fill(pixels, across, new Box(left, top, width, box.level(row + 1, rows) - top), argb);
    }

    @Override
    void mark(GraphicsContext g) {
        Compared now = model.comparedProperty().get();
        if (now == null) {
            return;
        }
        TokenLayout layout = now.map().layout();
        ComparedPlan plan = plan(now, getWidth());
        g.setStroke(EDGE); // where nothing differs, a map is as dark as the ground
        g.setLineWidth(1);
        for (int i = 0; i < ComparedPlan.PARTS; i++) {
            if (layout.hasSound()) {
                edge(g, plan.sound(i));
            }
            for (int tubelet = 0; tubelet < layout.tubelets(); tubelet++) {
                edge(g, plan.picture(i, tubelet));
            }
        }
    }

    private static void edge(GraphicsContext g, Area area) {
        g.strokeRect(area.x() + .5, area.y() + .5, area.width() - 1, area.height() - 1);
    }
}
