package avcap.inference.checkpoint;

/**
 * Two-dimensional sine-cosine positions (model.md §6; reference: models/pos_embed.py).
 *
 * <p>Token = row · columns + column. The first half of the width encodes the column, the second the row; each half is
 * [sin | cos] with frequencies 10000^(−k / quarter).
 */
public final class SinCos {

    private SinCos() {}

    /** @return [rows · columns × width]; {@code width} must be divisible by four */
    public static float[] grid(int width, int rows, int columns) {
        if (width % 4 != 0) {
            throw new IllegalArgumentException("Positions need a width divisible by four, not " + width);
        }
        float[] values = new float[rows * columns * width];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = (row * columns + column) * width;
                encode(values, at, width / 4, column);
                encode(values, at + width / 2, width / 4, row);
            }
        }
        return values;
    }

    private static void encode(float[] values, int at, int quarter, int place) {
        for (int k = 0; k < quarter; k++) {
            double angle = place * Math.pow(10_000, -(double) k / quarter);
            values[at + k] = (float) Math.sin(angle);
            values[at + quarter + k] = (float) Math.cos(angle);
        }
    }
}
