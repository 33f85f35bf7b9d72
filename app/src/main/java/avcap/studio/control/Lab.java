package avcap.studio.control;

/**
 * A colour in CIELAB, where equal distances look about equally far apart: sRGB, white point D65.
 *
 * @param lightness 0 to 100
 */
record Lab(double lightness, double a, double b) {

    private static final double LINEAR_BELOW = .008856;

    /** @param rgb 0xRRGGBB; higher bits do not matter */
    static Lab of(int rgb) {
        return of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Levels of 0 to 255, which need not be whole. */
    static Lab of(double redLevel, double greenLevel, double blueLevel) {
        double red = linear(redLevel);
        double green = linear(greenLevel);
        double blue = linear(blueLevel);
        double x = root((.4124 * red + .3576 * green + .1805 * blue) / .9505);
        double y = root(.2126 * red + .7152 * green + .0722 * blue);
        double z = root((.0193 * red + .1192 * green + .9505 * blue) / 1.089);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double linear(double level) {
        double value = level / 255;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > LINEAR_BELOW ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    double distance(Lab other) {
        return Math.sqrt(
                Math.pow(lightness - other.lightness, 2) + Math.pow(a - other.a, 2) + Math.pow(b - other.b, 2));
    }
}
