package avcap.studio.control;

/**
 * Paints columns of steps as rows of pixels, the lowest row at the bottom.
 *
 * <p>Between two rows the steps are mixed; where there are more rows than pixels, a pixel shows the loudest that falls into it.
 * A few columns are painted at a time, so that what is read stays in the processor's cache.
 */
final class RowPainter {

    private static final int TILE = 32;
    private static final int WHOLE = 256;

    private final int rows;
    private final int height;
    private final int[] palette;
    private final int[] below;
    private final int[] share;

    RowPainter(int rows, int height, int[] palette) {
        this.rows = rows;
        this.height = height;
        this.palette = palette;
        this.below = new int[height];
        this.share = new int[height];
        for (int y = 0; y < height; y++) {
            double row = Math.max(0, Math.min(rows - 1, (height - y - .5) / height * rows - .5));
            below[y] = Math.max(0, Math.min(rows - 2, (int) row));
            share[y] = (int) Math.round((row - below[y]) * WHOLE);
        }
    }

    /** @param across [width × rows], of which the columns {@code from} to {@code to} are painted */
    void paint(int[] pixels, int width, byte[] across, int from, int to) {
        for (int left = from; left < to; left += TILE) {
            int right = Math.min(to, left + TILE);
            if (rows > height) {
                pooled(pixels, width, across, left, right);
            } else {
                mixed(pixels, width, across, left, right);
            }
        }
    }

    private void mixed(int[] pixels, int width, byte[] across, int left, int right) {
        int next = rows > 1 ? 1 : 0;
        for (int y = 0; y < height; y++) {
            for (int x = left; x < right; x++) {
                int at = x * rows + below[y];
                int low = across[at] & 0xff;
                int high = across[at + next] & 0xff;
                pixels[y * width + x] = palette[low + (((high - low) * share[y]) >> 8)];
            }
        }
    }

    private void pooled(int[] pixels, int width, byte[] across, int left, int right) {
        for (int y = 0; y < height; y++) {
            int first = (height - y - 1) * rows / height;
            int last = Math.max(first + 1, (height - y) * rows / height);
            for (int x = left; x < right; x++) {
                int most = 0;
                for (int at = x * rows + first; at < x * rows + last; at++) {
                    most = Math.max(most, across[at] & 0xff);
                }
                pixels[y * width + x] = palette[most];
            }
        }
    }
}
