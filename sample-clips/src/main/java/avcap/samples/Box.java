package avcap.samples;

/**
 * A rectangle in the centre square of a picture: 0 is its left or upper edge, 1 its right or lower.
 *
 * @param left in [0, right]
 * @param top in [0, bottom]
 */
public record Box(double left, double top, double right, double bottom) {

    public Box {
        if (!(left < right && top < bottom)) {
            throw new IllegalArgumentException("Not a box: " + left + ", " + top + " to " + right + ", " + bottom);
        }
    }

    static Box around(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centreX() {
        return (left + right) / 2;
    }

    public double centreY() {
        return (top + bottom) / 2;
    }

    public boolean contains(double x, double y) {
        return x >= left && x < right && y >= top && y < bottom;
    }
}
