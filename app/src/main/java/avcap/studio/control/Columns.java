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

    /** A block and what it wants, which is asked once: blocks whose text wraps measure it anew each time. */
    private record Sized(Node node, double width, double height) {

        static Sized of(Node node) {
            double width = node.prefWidth(-1);
            return new Sized(node, width, node.prefHeight(width));
        }
    }

    /** Blocks parted into columns. */
    private record Parting(List<List<Sized>> columns, double width, double height) {}

    private Parting parting(double room) {
        List<Sized> blocks = getManagedChildren().stream().map(Sized::of).toList();
        int ways = 1 << Math.max(0, blocks.size() - 1);
        List<Parting> all =
                IntStream.range(0, ways).mapToObj(cuts -> parted(blocks, cuts)).toList();
        return all.stream()
                .filter(each -> each.width() <= room)
                .min(Comparator.comparingDouble(Parting::height)
                        .thenComparing(each -> each.columns().size()))
                .orElse(all.get(0));
    }

    /** @param cuts a bit is set where a new column begins */
    private Parting parted(List<Sized> blocks, int cuts) {
        List<List<Sized>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0 && ((cuts >> (i - 1)) & 1) == 1) {
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).add(blocks.get(i));
        }
        double width = columns.stream().mapToDouble(Columns::width).sum() + across * (columns.size() - 1);
        double height = columns.stream().mapToDouble(this::height).max().orElse(0);
        return new Parting(columns, width, height);
    }

    private static double width(List<Sized> column) {
        return column.stream().mapToDouble(Sized::width).max().orElse(0);
    }

    private double height(List<Sized> column) {
        return column.stream().mapToDouble(Sized::height).sum() + down * Math.max(0, column.size() - 1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = getManagedChildren().stream()
                .mapToDouble(block -> block.prefWidth(-1))
                .max()
                .orElse(0);
        return snappedLeftInset() + widest + snappedRightInset();
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
        for (List<Sized> column : parting(getWidth() - x - snappedRightInset()).columns()) {
            double y = snappedTopInset();
            for (Sized block : column) {
                block.node().resizeRelocate(snapPositionX(x), snapPositionY(y), block.width(), block.height());
                y += block.height() + down;
            }
            x += width(column) + across;
        }
    }
}
