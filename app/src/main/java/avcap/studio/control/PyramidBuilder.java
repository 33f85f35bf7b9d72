package avcap.studio.control;

/**
 * Takes the columns of a spectrogram one after the other, so that the whole of it never lies in memory as numbers.
 *
 * <p>Where all columns would take more than {@value #MOST_CELLS} bytes, the larger of each two, four or more are kept.
 */
public final class PyramidBuilder {

    /** With the levels above, twice as many bytes: an hour of 128 bands every 10 ms takes 92 MB. */
    static final int MOST_CELLS = 50_000_000;

    private final int rows;
    private final int joined;
    private final double columnSeconds;
    private final LevelRange range;
    private final byte[] finest;
    private final byte[] column;
    private int taken;

    /**
     * @param columns how many will come
     * @param columnSeconds from one to the next
     * @param range what the steps stand for
     */
    public PyramidBuilder(int rows, long columns, double columnSeconds, LevelRange range) {
        int together = 1;
        while ((columns + together - 1) / together * rows > MOST_CELLS) {
            together *= 2;
        }
        this.rows = rows;
        this.joined = together;
        this.columnSeconds = columnSeconds * together;
        this.range = range;
        this.finest = new byte[(int) ((columns + together - 1) / together) * rows];
        this.column = new byte[rows];
    }

    /** Takes the next columns. */
    public void add(float[] values, int columns) {
        for (int i = 0; i < columns; i++) {
            for (int row = 0; row < rows; row++) {
                column[row] = (byte) range.step(values[i * rows + row]);
            }
            SpectrogramPyramid.larger(finest, taken++ / joined * rows, column, 0, rows);
        }
    }

    public SpectrogramPyramid build() {
        return new SpectrogramPyramid(finest, rows, columnSeconds, range);
    }
}
