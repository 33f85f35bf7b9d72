package avcap.inference.features;

/**
 * A rectangle of the square pictures that the model sees, in pixels.
 *
 * @param left from 0
 * @param top from 0
 * @param right after the last column
 * @param bottom after the last row
 */
public record PixelArea(int left, int top, int right, int bottom) {

    public PixelArea {
        if (left < 0 || top < 0 || right <= left || bottom <= top) {
            throw new IllegalArgumentException(
                    "No part of a picture: " + left + " to " + right + " across, " + top + " to " + bottom + " down");
        }
    }

    /** The whole of a square picture. */
    public static PixelArea whole(int side) {
        return new PixelArea(0, 0, side, side);
    }
}
