package avcap.samples;

import java.awt.Color;

/** A colour where distance is roughly what the eye sees: CIE L*a*b* under D65. */
record LabColour(double lightness, double a, double b) {

    static LabColour of(Color colour) {
        double red = linear(colour.getRed());
        double green = linear(colour.getGreen());
        double blue = linear(colour.getBlue());
        double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        return new LabColour(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    double distance(LabColour other) {
        return Math.hypot(Math.hypot(lightness - other.lightness, a - other.a), b - other.b);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116.0;
    }
}
