package avcap.studio.control;

import avcap.inference.features.Spectrogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A spectrogram in steps of 0 to 255 at every coarseness: each level keeps the larger of two columns of the level below.
 *
 * <p>So a click of 10 ms stays visible when an hour fills the screen, and every redraw touches about as many cells as it has
 * pixels. Rows are bands, columns are frames; level n covers 2ⁿ columns of level 0.
 */
public final class SpectrogramPyramid {

    private static final int OPAQUE = 0xff000000;

    private final List<byte[]> levels;
    private final int rows;
    private final int columns;
    private final double columnSeconds;
    private final LevelRange range;

    /** Takes over the finest level. */
    SpectrogramPyramid(byte[] finest, int rows, double columnSeconds, LevelRange range) {
        this.rows = rows;
        this.columns = finest.length / rows;
        this.columnSeconds = columnSeconds;
        this.range = range;
        this.levels = new ArrayList<>(List.of(finest));
        while (columns(levels.size() - 1) > 1) {
            levels.add(coarser(levels.get(levels.size() - 1)));
        }
    }

    /** The pyramid of a spectrogram that lies in memory. */
    public SpectrogramPyramid(Spectrogram spectrogram, LevelRange range) {
        this(steps(spectrogram.values(), range), spectrogram.bands(), spectrogram.hopSeconds(), range);
    }

    private static byte[] steps(float[] values, LevelRange range) {
        byte[] steps = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = (byte) range.step(values[i]);
        }
        return steps;
    }

    private byte[] coarser(byte[] finer) {
        byte[] coarse = new byte[(finer.length / rows + 1) / 2 * rows];
        for (int from = 0; from < finer.length; from += rows) {
            larger(coarse, from / rows / 2 * rows, finer, from, rows);
        }
        return coarse;
    }

    /** Raises each cell of a column to that of another, where the other is larger. */
    static void larger(byte[] into, int at, byte[] cells, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            byte other = cells[from + row];
            if ((other & 0xff) > (into[at + row] & 0xff)) {
                into[at + row] = other;
            }
        }
    }

    private int columns(int level) {
        return levels.get(level).length / rows;
    }

    int levelCount() {
        return levels.size();
    }

    /** The step in a cell of a level. */
    int step(int level, int column, int row) {
        return levels.get(level)[column * rows + row] & 0xff;
    }

    /** What the steps stand for. */
    public LevelRange range() {
        return range;
    }

    public double seconds() {
        return columns * columnSeconds;
    }

    /** Seconds of a column at its finest. */
    public double columnSeconds() {
        return columnSeconds;
    }

    /** The largest value there is. */
    public double loudest() {
        byte[] last = levels.get(levels.size() - 1);
        int most = 0;
        for (byte step : last) {
            most = Math.max(most, step & 0xff);
        }
        return range.value(most);
    }

    /** The value at a moment and a height of 0 to 1; NaN outside the sound. */
    public double valueAt(double time, double height) {
        int column = (int) Math.floor(time / columnSeconds);
        int row = Math.max(0, Math.min(rows - 1, (int) (height * rows)));
        return column < 0 || column >= columns ? Double.NaN : range.value(step(0, column, row));
    }

    /** Bytes that all levels take. */
    public long bytes() {
        return levels.stream().mapToLong(level -> level.length).sum();
    }

    /** Draws in the whole range of what is kept. */
    public void draw(int[] pixels, int width, int height, double start, double end, ColourMap map, int outside) {
        draw(pixels, width, height, start, end, range.palette(map, range), outside);
    }

    /**
     * Draws the stretch from {@code start} to {@code end} seconds into {@code pixels}, row by row from the highest band.
     *
     * <p>Pixels before and after the sound get {@code outside}.
     *
     * @param palette the colour of each of the 256 steps
     */
    public void draw(int[] pixels, int width, int height, double start, double end, int[] palette, int outside) {
        byte[] across = new byte[width * rows];
        double perPixel = (end - start) / width / columnSeconds;
        double first = start / columnSeconds;
        int from = width;
        int to = 0;
        for (int x = 0; x < width; x++) {
            if (gather(across, x * rows, first + x * perPixel, first + (x + 1) * perPixel)) {
                from = Math.min(from, x);
                to = x + 1;
            }
        }
        Arrays.fill(pixels, 0, width * height, outside | OPAQUE);
        new RowPainter(rows, height, palette).paint(pixels, width, across, from, to);
    }

    /** The largest step of each band between two columns; false if that is outside the sound. */
    private boolean gather(byte[] across, int at, double from, double to) {
        int first = (int) Math.floor(from + 1e-9);
        int last = Math.max(first + 1, (int) Math.ceil(to - 1e-9));
        if (first < 0 || first >= columns) {
            return false;
        }
        int level = Math.min(levels.size() - 1, Math.max(0, 30 - Integer.numberOfLeadingZeros(last - first)));
        byte[] cells = levels.get(level);
        int lastCell = Math.min(columns(level) - 1, (last - 1) >> level);
        System.arraycopy(cells, (first >> level) * rows, across, at, rows);
        for (int i = (first >> level) + 1; i <= lastCell; i++) {
            larger(across, at, cells, i * rows, rows);
        }
        return true;
    }
}
