package avcap.studio.control;

import avcap.inference.features.Spectrogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A spectrogram in steps of 0 to 255 at every coarseness: each level keeps the larger of two columns of the level below.
 *
 * <p>So a click of 10 ms stays visible when an hour fills the screen, and every redraw touches about as many cells as it has
 * pixels. Rows are bands, columns are frames; level n covers 2ⁿ frames a column.
 */
public final class SpectrogramPyramid {

    private static final int OPAQUE = 0xff000000;

    private final Spectrogram spectrogram;
    private final LevelRange range;
    private final List<byte[]> levels = new ArrayList<>();

    public SpectrogramPyramid(Spectrogram spectrogram, LevelRange range) {
        this.spectrogram = spectrogram;
        this.range = range;
        byte[] finest = new byte[spectrogram.values().length];
        for (int i = 0; i < finest.length; i++) {
            finest[i] = (byte) range.step(spectrogram.values()[i]);
        }
        levels.add(finest);
        while (columns(levels.size() - 1) > 1) {
            levels.add(coarser(levels.get(levels.size() - 1)));
        }
    }

    private byte[] coarser(byte[] finer) {
        int bands = spectrogram.bands();
        int columns = finer.length / bands;
        byte[] coarse = new byte[(columns + 1) / 2 * bands];
        for (int column = 0; column < columns; column++) {
            for (int band = 0; band < bands; band++) {
                int to = column / 2 * bands + band;
                coarse[to] = larger(coarse[to], finer[column * bands + band]);
            }
        }
        return coarse;
    }

    private static byte larger(byte a, byte b) {
        return (a & 0xff) >= (b & 0xff) ? a : b;
    }

    private int columns(int level) {
        return levels.get(level).length / spectrogram.bands();
    }

    public Spectrogram spectrogram() {
        return spectrogram;
    }

    public LevelRange range() {
        return range;
    }

    public double seconds() {
        return spectrogram.frames() * spectrogram.hopSeconds();
    }

    /**
     * Draws the stretch from {@code start} to {@code end} seconds into {@code pixels}, row by row from the highest band.
     *
     * <p>Pixels before and after the sound get {@code outside}.
     */
    public void draw(int[] pixels, int width, int height, double start, double end, ColourMap map, int outside) {
        byte[] column = new byte[spectrogram.bands()];
        int[] palette = new int[256];
        Arrays.setAll(palette, map::argb);
        byte[] across = new byte[width * spectrogram.bands()];
        int[] reach = new int[] {width, 0};
        double perPixel = (end - start) / width / spectrogram.hopSeconds();
        double first = start / spectrogram.hopSeconds();
        for (int x = 0; x < width; x++) {
            if (gather(column, first + x * perPixel, first + (x + 1) * perPixel)) {
                System.arraycopy(column, 0, across, x * column.length, column.length);
                reach[0] = Math.min(reach[0], x);
                reach[1] = x + 1;
            }
        }
        Arrays.fill(pixels, 0, width * height, outside | OPAQUE);
        for (int y = 0; y < height; y++) {
            row(pixels, y * width, across, (height - y - .5) / height * column.length - .5, reach, palette);
        }
    }

    /** The largest step of each band between two frames; false if that is outside the sound. */
    private boolean gather(byte[] column, double from, double to) {
        int first = (int) Math.floor(from + 1e-9);
        int last = Math.max(first + 1, (int) Math.ceil(to - 1e-9));
        if (first < 0 || first >= spectrogram.frames()) {
            return false;
        }
        int level = Math.min(levels.size() - 1, Math.max(0, 30 - Integer.numberOfLeadingZeros(last - first)));
        byte[] cells = levels.get(level);
        Arrays.fill(column, (byte) 0);
        for (int i = first >> level; i <= Math.min(columns(level) - 1, (last - 1) >> level); i++) {
            for (int band = 0; band < column.length; band++) {
                column[band] = larger(column[band], cells[i * column.length + band]);
            }
        }
        return true;
    }

    /** One row of pixels at a fractional band: between two bands the steps are mixed. */
    private void row(int[] pixels, int at, byte[] across, double band, int[] reach, int[] palette) {
        int bands = spectrogram.bands();
        int below = Math.max(0, Math.min(bands - 1, (int) Math.floor(band)));
        int above = Math.min(bands - 1, below + 1);
        int share = (int) Math.round(Math.max(0, Math.min(1, band - below)) * 256);
        for (int x = reach[0]; x < reach[1]; x++) {
            int low = across[x * bands + below] & 0xff;
            int high = across[x * bands + above] & 0xff;
            pixels[at + x] = palette[low + (((high - low) * share) >> 8)];
        }
    }
}
