package avcap.studio.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of a style sheet, channels and opacity from 0 to 1, with the contrast of WCAG 2. */
public record Colour(double red, double green, double blue, double opacity) {

    private static final Pattern RGB =
            Pattern.compile("rgba?\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*(?:,\\s*([\\d.]+)\\s*)?\\)");
    private static final double BYTE = 255;
    private static final double LIGHT_AROUND = 0.05; // WCAG 2: what a screen shows besides

    /** Reads {@code #rrggbb}, {@code rgb()}, {@code rgba()} and the few names that the sheets use. */
    static Colour of(String written) {
        if (written.equals("white")) {
            return opaque(0xffffff);
        }
        if (written.equals("black")) {
            return opaque(0);
        }
        if (written.equals("transparent")) {
            return new Colour(0, 0, 0, 0);
        }
        if (written.matches("#[0-9a-fA-F]{6}")) {
            return opaque(Integer.parseInt(written.substring(1), 16));
        }
        Matcher rgb = RGB.matcher(written);
        if (!rgb.matches()) {
            throw new IllegalArgumentException("Not a colour: " + written);
        }
        return new Colour(
                Integer.parseInt(rgb.group(1)) / BYTE,
                Integer.parseInt(rgb.group(2)) / BYTE,
                Integer.parseInt(rgb.group(3)) / BYTE,
                rgb.group(4) == null ? 1 : Double.parseDouble(rgb.group(4)));
    }

    static Colour opaque(int rgb) {
        return new Colour((rgb >> 16 & 0xff) / BYTE, (rgb >> 8 & 0xff) / BYTE, (rgb & 0xff) / BYTE, 1);
    }

    /** What is seen when this is painted over an opaque colour. */
    public Colour over(Colour below) {
        return new Colour(mix(red, below.red), mix(green, below.green), mix(blue, below.blue), 1);
    }

    private double mix(double above, double below) {
        return opacity * above + (1 - opacity) * below;
    }

    /** From 1, no difference, to 21, black on white; both opaque. */
    public double contrast(Colour other) {
        double one = luminance() + LIGHT_AROUND;
        double two = other.luminance() + LIGHT_AROUND;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
