package avcap.inference.features;

/**
 * Log-mel energies over time: {@code frames} rows of {@code bands} columns, natural logarithm, row-major.
 *
 * <p>Row {@code i} covers the window that starts at {@code i * hopSeconds}. Immutable by agreement: {@link #values()} hands
 * out the array itself. Equality is identity.
 */
public final class Spectrogram {

    private final float[] values;
    private final int frames;
    private final int bands;
    private final double hopSeconds;

    /** Takes over the array without copying it. */
    public Spectrogram(float[] values, int frames, int bands, double hopSeconds) {
        if (values.length != frames * bands) {
            throw new IllegalArgumentException(values.length + " values for " + frames + " x " + bands);
        }
        this.values = values;
        this.frames = frames;
        this.bands = bands;
        this.hopSeconds = hopSeconds;
    }

    public float[] values() {
        return values;
    }

    public int frames() {
        return frames;
    }

    public int bands() {
        return bands;
    }

    public double hopSeconds() {
        return hopSeconds;
    }

    public float at(int frame, int band) {
        return values[frame * bands + band];
    }
}
