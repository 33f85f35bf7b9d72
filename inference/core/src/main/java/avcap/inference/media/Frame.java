package avcap.inference.media;

/**
 * One picture with the time it is shown from.
 *
 * <p>Pixels are 8-bit RGB, row by row from the top, three bytes a pixel. Immutable by agreement: {@link #rgb()} hands out
 * the array itself, which callers must not write to. Equality is identity.
 */
public final class Frame {

    private final double time;
    private final int width;
    private final int height;
    private final byte[] rgb;

    /**
     * Takes over the array without copying it.
     *
     * @param time seconds from the start of the clip, by the decoded timestamp
     * @param rgb {@code 3 * width * height} bytes
     */
    public Frame(double time, int width, int height, byte[] rgb) {
        if (width <= 0 || height <= 0 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "A frame of " + width + " x " + height + " pixels cannot hold " + rgb.length + " bytes");
        }
        this.time = time;
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public double time() {
        return time;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] rgb() {
        return rgb;
    }

    /** The same picture at another time. */
    public Frame at(double otherTime) {
        return new Frame(otherTime, width, height, rgb);
    }
}
