package avcap.studio.control;

import java.util.Arrays;

/**
 * How much the model leaned on each of its own cells.
 *
 * <p>Weights are relative: 1 is the most anything in the same map got. Immutable; equality is identity.
 */
public final class Heat {

    /** Share of the maximum below which a cell is not drawn. */
    public static final double FAINTEST = .1;

    /** Share of the cells that is called hot and gets a contour. */
    private static final double HOT_SHARE = .1;

    /** Share of a word's whole look from which a map is drawn at full strength. */
    private static final double ENOUGH = .05;

    private final double[][] weights;
    private final double hot;

    private Heat(double[][] weights, double hot) {
        this.weights = weights;
        this.hot = hot;
    }

    /** One map on its own scale; {@code grid} is [row][column] and copied. */
    public static Heat of(float[][] grid) {
        return allOf(new float[][][] {grid})[0];
    }

    /** Several maps on one scale, such as a clip's frames: the hottest cell of all of them is 1. */
    public static Heat[] allOf(float[][][] grids) {
        float[] every = flat(grids);
        double most = every.length == 0 ? 0 : every[every.length - 1];
        double hot = most == 0 ? 1 : Math.max(FAINTEST, every[(int) (every.length * (1 - HOT_SHARE))] / most);
        return Arrays.stream(grids)
                .map(grid -> new Heat(scaled(grid, most), hot))
                .toArray(Heat[]::new);
    }

    /**
     * The same map drawn as strongly as it deserves: one that holds next to nothing of a word's look would otherwise look as
     * sure as one that holds all of it.
     *
     * @param share part of all weight that lies on the map, in [0, 1]
     */
    public Heat weighted(double share) {
        double strength = strength(share);
        return new Heat(
                Arrays.stream(weights)
                        .map(row -> Arrays.stream(row)
                                .map(weight -> weight * strength)
                                .toArray())
                        .toArray(double[][]::new),
                hot * strength);
    }

    /** The same for several maps on one scale. */
    public static Heat[] weighted(Heat[] maps, double share) {
        return Arrays.stream(maps).map(map -> map.weighted(share)).toArray(Heat[]::new);
    }

    /** Whether a map with such a share is drawn paler than others. */
    public static boolean isFaint(double share) {
        return strength(share) < 1;
    }

    private static double strength(double share) {
        return Math.sqrt(Math.min(1, share / ENOUGH));
    }

    private static float[] flat(float[][][] grids) {
        int count = 0;
        for (float[][] grid : grids) {
            for (float[] row : grid) {
                count += row.length;
            }
        }
        float[] every = new float[count];
        int next = 0;
        for (float[][] grid : grids) {
            for (float[] row : grid) {
                System.arraycopy(row, 0, every, next, row.length);
                next += row.length;
            }
        }
        Arrays.sort(every);
        return every;
    }

    private static double[][] scaled(float[][] grid, double most) {
        double[][] scaled = new double[grid.length][];
        for (int row = 0; row < grid.length; row++) {
            scaled[row] = new double[grid[row].length];
            for (int column = 0; column < grid[row].length; column++) {
                scaled[row][column] = most == 0 ? 0 : grid[row][column] / most;
            }
        }
        return scaled;
    }

    public int rows() {
        return weights.length;
    }

    public int columns() {
        return weights.length == 0 ? 0 : weights[0].length;
    }

    /** In [0, 1]. */
    public double at(int row, int column) {
        return weights[row][column];
    }

    /** Whether the cell is among the hottest tenth; cells outside the map are not. */
    public boolean isHot(int row, int column) {
        return row >= 0
                && row < rows()
                && column >= 0
                && column < columns()
                && weights[row][column] >= hot
                && weights[row][column] >= FAINTEST;
    }

    /** The largest weight of this map, 0 if it is empty. */
    public double most() {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).max().orElse(0);
    }
}
