package avcap.studio.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lanes one below the other, each with its label in a gutter on the left, and overlays across all of them.
 *
 * <p>It alone sets the width of the axis, so that everything in it agrees to the pixel.
 */
public final class LaneStack extends Region {

    /** Pixels left of the lanes. */
    public static final double GUTTER = 56;

    /** Pixels right of the lanes. */
    public static final double MARGIN = 16;

    /** Share of its height that a growing lane keeps where there is too little. */
    private static final double LEAST = 1.0 / 3;

    private final TimeAxis axis;
    private final Wells wells;
    private final List<Row> rows = new ArrayList<>();
    private final Pane plot = new Pane();
    private final List<Region> overlays = new ArrayList<>();

    public LaneStack(TimeAxis axis, Wells wells) {
        this.axis = axis;
        this.wells = wells;
        setId("lane-stack");
        getStyleClass().add("lane-stack");
        plot.setManaged(false);
        plot.setMinSize(0, 0);
        getChildren().add(plot);
    }

    /** Adds a lane of some height that takes what is left, and gives up to two thirds where there is too little. */
    public void addGrowing(Region gutter, double height, boolean inWell, Region... layers) {
        add(new Row(gutter, List.of(layers), height, true, inWell));
    }

    /** Adds a lane of fixed height. */
    public void add(Region gutter, double height, boolean inWell, Region... layers) {
        add(new Row(gutter, List.of(layers), height, false, inWell));
    }

    private void add(Row row) {
        rows.add(row);
        getChildren().add(row.gutter);
        row.layers.forEach(layer -> layer.setManaged(false)); // Each is laid out alone, not with the whole window.
        plot.getChildren().addAll(row.layers);
    }

    /** Adds a layer over all lanes but the last; call after the lanes were added. */
    public void addOverlay(Region overlay) {
        overlays.add(overlay);
        overlay.setManaged(false);
        plot.getChildren().add(overlay);
    }

    /** Adds something small that its owner moves about. */
    public void addFloating(Node node) {
        node.setManaged(false);
        plot.getChildren().add(node);
    }

    /** What holds the lanes without their gutter: 0 is the left end of the axis. */
    public Node plot() {
        return plot;
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.stream().mapToDouble(Row::height).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return rows.stream()
                .mapToDouble(row -> row.height * (row.grows ? LEAST : 1))
                .sum();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - GUTTER - MARGIN);
        axis.widthProperty().set(width);
        plot.resizeRelocate(GUTTER, 0, width, getHeight());
        double spare = Math.max(computeMinHeight(-1), getHeight()) - computePrefHeight(-1);
        double wellTop = Double.NaN;
        double y = 0;
        for (Row row : rows) {
            double height = row.height + (row.grows ? spare : 0);
            row.gutter.resizeRelocate(0, y, GUTTER, height);
            for (Node layer : row.layers) {
                layer.resizeRelocate(0, y, width, height);
            }
            if (row.inWell) {
                wellTop = Double.isNaN(wellTop) ? y : wellTop;
                wells.topProperty().set(wellTop);
                wells.bottomProperty().set(y + height);
            }
            y += height;
        }
        double last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).height;
        overlays.forEach(overlay -> overlay.resizeRelocate(0, 0, width, getHeight() - last));
    }

    private record Row(Region gutter, List<Region> layers, double height, boolean grows, boolean inWell) {}
}
