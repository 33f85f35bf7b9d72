package avcap.studio.inspect;

import avcap.studio.control.ColourMap;

/** Draws cells into pixels: viridis, opaque, brightness being the square root of a weight's part of the largest. */
final class Shade {

    private final double most;

    /** @param most the weight that gets the last colour */
    Shade(double most) {
        this.most = most;
    }

    int argb(double weight) {
        return ColourMap.VIRIDIS.argb(most > 0 ? Math.sqrt(weight / most) : 0);
    }

    /** Draws a row of cells into a part of a picture; {@code gap} pixels between cells stay as they are. */
    void row(int[] pixels, int across, Box box, double[] weights, int gap) {
        for (int column = 0; column < weights.length; column++) {
            int from = box.edge(column, weights.length);
            int to = Math.max(from + 1, box.edge(column + 1, weights.length) - gap);
            fill(pixels, across, new Box(from, box.y(), to - from, box.height()), argb(weights[column]));
        }
    }

    static void fill(int[] pixels, int across, Box box, int argb) {
        int down = pixels.length / across;
        int right = Math.min(across, box.x() + box.width());
        for (int y = Math.max(0, box.y()); y < Math.min(down, box.y() + box.height()); y++) {
            for (int x = Math.max(0, box.x()); x < right; x++) {
                pixels[y * across + x] = argb;
            }
        }
    }

    /** A part of a picture, in pixels. */
    record Box(int x, int y, int width, int height) {

        /** Where a column of so many begins. */
        int edge(int column, int columns) {
            return x + (int) Math.round((double) width * column / columns);
        }

        /** Where a row of so many begins. */
        int level(int row, int rows) {
            return y + (int) Math.round((double) height * row / rows);
        }

        static Box of(double x, double y, double width, double height, double scale) {
            int left = (int) Math.round(x * scale);
            int top = (int) Math.round(y * scale);
            return new Box(
                    left,
                    top,
                    (int) Math.round((x + width) * scale) - left,
                    (int) Math.round((y + height) * scale) - top);
        }
    }
}
