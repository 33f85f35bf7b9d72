package avcap.studio.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays a few blocks one below another into as many columns as are wide enough, in their order, so that it is as low as can be. */
public final class Columns extends Pane {

    private static final int MOST = 12; // blocks; every way of parting them is looked at

    private final double across;
    private final double down;

    /**
     * Blocks in their order.
     *
     * @param across pixels between columns
     * @param down pixels between blocks
     * @throws IllegalArgumentException if there are more than twelve
     */
    public Columns(double across, double down, List<? extends Node> blocks) {
        if (blocks.size() > MOST) {
            throw new IllegalArgumentException(blocks.size() + " blocks are too many to try every way");
        }
        this.across = across;
        this.down = down;
        getChildren().addAll(blocks);
    }

    /** Blocks parted into columns. */
    private record Parting(List<List<Node>> columns, double width, double height) {}

    private Parting parting(double room) {
        int ways = 1 << Math.max(0, getManagedChildren().size() - 1);
        List<Parting> all = IntStream.range(0, ways).mapToObj(this::parted).toList();
        return all.stream()
                .filter(each -> each.width() <= room)
                .min(Comparator.comparingDouble(Parting::height)
                        .thenComparing(each -> each.columns().size()))
                .orElse(all.get(0));
    }

    /** @param cuts a bit is set where a new column begins */
    private Parting parted(int cuts) {
        List<List<Node>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < getManagedChildren().size(); i++) {
            if (i > 0 && ((cuts >> (i - 1)) & 1) == 1) {
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).add(getManagedChildren().get(i));
        }
        double width = columns.stream().mapToDouble(Columns::width).sum() + across * (columns.size() - 1);
        double height = columns.stream().mapToDouble(this::height).max().orElse(0);
        return new Parting(columns, width, height);
    }

    private static double width(List<Node> column) {
        return column.stream().mapToDouble(block -> block.prefWidth(-1)).max().orElse(0);
    }

    private double height(List<Node> column) {
        return column.stream().mapToDouble(Columns::height).sum() + down * Math.max(0, column.size() - 1);
    }

    private static double height(Node block) {
        return block.prefHeight(block.prefWidth(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + width(getManagedChildren()) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + parting(Double.MAX_VALUE).width() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + parting(room).height() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        for (List<Node> column : parting(getWidth() - x - snappedRightInset()).columns()) {
            double y = snappedTopInset();
            for (Node block : column) {
                block.resizeRelocate(snapPositionX(x), snapPositionY(y), block.prefWidth(-1), height(block));
                y += height(block) + down;
            }
            x += width(column) + across;
        }
    }
}
