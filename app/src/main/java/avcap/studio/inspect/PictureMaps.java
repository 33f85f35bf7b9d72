package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.features.ClipFeatures;
import avcap.inference.media.Frame;
import avcap.studio.control.Heat;
import avcap.studio.control.HeatBrush;
import avcap.studio.control.Labels;
import avcap.studio.control.PlaceFrame;
import avcap.studio.control.PlaceKeys;
import avcap.studio.control.Still;
import avcap.studio.session.Leaning;
import avcap.studio.session.LookedPlace;
import avcap.ui.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The squares of the pictures that the model saw, side by side, with what the chosen word looked at. */
final class PictureMaps extends Region {

    private static final double GAP = 8;
    private static final double FOOT = 16;
    private static final double LARGEST = 168;
    private static final int IN_A_ROW = 4;

    private final InspectViewModel model;
    private final BooleanProperty hotOnly;
    private final Canvas canvas = new Canvas();
    private final List<Image> images = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private final List<Label> shares = new ArrayList<>();
    private Heat[] heats = {};

    PictureMaps(InspectViewModel model, BooleanProperty hotOnly) {
        this.model = model;
        this.hotOnly = hotOnly;
        setId("inspect-pictures");
        getStyleClass().add("picture-maps");
        getChildren().add(canvas);
        model.session().clip().featuresProperty().subscribe(this::see);
        model.saliencyProperty().addListener((observed, before, now) -> heat());
        hotOnly.addListener((observed, before, now) -> paint());
        sceneProperty().addListener((observed, before, now) -> heat());
        Leaning leaning = model.session().leaning();
        leaning.placeProperty().addListener((observed, before, now) -> paint());
        PlaceKeys.over(this, this::point, this::walk, leaning::clear);
    }

    private void see(@Nullable ClipFeatures features) {
        getChildren().setAll(canvas);
        images.clear();
        times.clear();
        shares.clear();
        List<Frame> frames = features == null ? List.of() : features.frames();
        int tubelets = frames.size() > 1 ? frames.size() / 2 : frames.size();
        for (int tubelet = 0; tubelet < tubelets; tubelet++) {
            int each = frames.size() / tubelets;
            images.add(Still.of(frames.get(tubelet * each)).image());
            String seconds = IntStream.range(tubelet * each, (tubelet + 1) * each)
                    .mapToObj(i -> String.format(
                            Language.spoken().numbers(), "%.1f", frames.get(i).time()))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            times.add(Labels.styled(seconds + " s", "num-tiny"));
            shares.add(Labels.styled("", "num-tiny", "strong"));
        }
        getChildren().addAll(times);
        getChildren().addAll(shares);
        requestLayout();
        heat();
    }

    private int columns() {
        return Math.max(1, Math.min(IN_A_ROW, images.size()));
    }

    private double side(double width) {
        return Math.floor(Math.min(LARGEST, (width - (columns() - 1) * GAP) / columns()));
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = (images.size() + columns() - 1) / columns();
        return rows * (side(width > 0 ? width : getWidth()) + FOOT);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double side = side(getWidth());
        for (int i = 0; i < images.size(); i++) {
            times.get(i).autosize();
            times.get(i).relocate(x(i), y(i) + side + 2);
            shares.get(i).autosize();
            shares.get(i).relocate(x(i) + side - shares.get(i).getWidth(), y(i) + side + 2);
        }
        paint();
    }

    private double x(int picture) {
        return picture % columns() * (side(getWidth()) + GAP);
    }

    private double y(int picture) {
        int row = picture / columns();
        return row * (side(getWidth()) + FOOT);
    }

    /** Begins in the middle of the first picture. */
    private void walk(int right, int up) {
        Leaning leaning = model.session().leaning();
        TokenLayout layout = leaning.layout().orElse(null);
        if (leaning.placeProperty().get() == null && layout != null) {
            leaning.pointAtPicture(0, layout.patchesPerSide() / 2, layout.patchesPerSide() / 2);
        } else {
            leaning.move(right, up);
        }
    }

    private void point(double x, double y) {
        Leaning leaning = model.session().leaning();
        int patches = leaning.layout().map(TokenLayout::patchesPerSide).orElse(0);
        double side = side(getWidth());
        for (int i = 0; i < images.size(); i++) {
            if (x >= x(i) && x < x(i) + side && y >= y(i) && y < y(i) + side) {
                leaning.pointAtPicture(i, (int) ((y - y(i)) / side * patches), (int) ((x - x(i)) / side * patches));
                return;
            }
        }
        leaning.clear();
    }

    private void pointed(GraphicsContext g) {
        Leaning leaning = model.session().leaning();
        if (leaning.placeProperty().get() instanceof LookedPlace.Region region && region.tubelet() < images.size()) {
            double cell = side(getWidth())
                    / leaning.layout().map(TokenLayout::patchesPerSide).orElse(1);
            PlaceFrame.paint(
                    g,
                    x(region.tubelet()) + region.column() * cell,
                    y(region.tubelet()) + region.row() * cell,
                    cell,
                    cell);
        }
    }

    private void heat() {
        Saliency map = model.saliencyProperty().get();
        heats = map == null ? new Heat[0] : Heat.weighted(Heat.allOf(map.visualGrids()), map.pictureShare());
        double[] weights = map == null ? new double[0] : map.pictureOverTime();
        for (int i = 0; i < shares.size(); i++) {
            shares.get(i).setText(i < weights.length ? Math.round(100 * weights[i]) + " %" : "");
        }
        requestLayout();
        paint();
    }

    private void paint() {
        if (getScene() == null || canvas.getWidth() <= 0) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double side = side(getWidth());
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            double square = Math.min(image.getWidth(), image.getHeight());
            double left = (image.getWidth() - square) / 2;
            double top = (image.getHeight() - square) / 2;
            g.drawImage(image, left, top, square, square, x(i), y(i), side, side);
            if (i < heats.length && hotOnly.get()) {
                HeatBrush.paintContour(g, heats[i], x(i), y(i), side, side);
            } else if (i < heats.length) {
                HeatBrush.viridis().paintCells(g, heats[i], x(i), y(i), side, side);
            }
        }
        pointed(g);
    }
}
