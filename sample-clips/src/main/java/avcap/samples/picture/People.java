package avcap.samples.picture;

import java.awt.Color;

/** People, who speak, cry and applaud. */
public final class People {

    private static final Color HAIR = new Color(0x4A4340);

    private People() {}

    public static void man(Brush b) {
        b.slab(b.dark(), -0.13, 0.62, 0.12, 0.36, 0.04);
        b.slab(b.dark(), 0.01, 0.62, 0.12, 0.36, 0.04);
        b.slab(Brush.INK, -0.17, 0.95, 0.16, 0.05, 0.04);
        b.slab(Brush.INK, 0.01, 0.95, 0.16, 0.05, 0.04);
        b.slab(b.main(), -0.29, 0.3, 0.13, 0.36, 0.12);
        b.slab(b.main(), 0.16, 0.3, 0.13, 0.36, 0.12);
        b.slab(b.main(), -0.19, 0.27, 0.38, 0.42, 0.16);
        b.oval(Brush.SKIN, -0.225, 0.66, 0.1, 0.1);
        b.oval(Brush.SKIN, 0.225, 0.66, 0.1, 0.1);
        b.polygon(Brush.PALE, -0.05, 0.27, 0.05, 0.27, 0, 0.37);
        head(b, 0.14);
        b.slice(HAIR, 0, 0.12, 0.25, 0.25, 0, 180);
    }

    public static void woman(Brush b) {
        b.oval(HAIR, 0, 0.15, 0.31, 0.31);
        b.slab(HAIR, -0.15, 0.14, 0.3, 0.2, 0.1);
        b.slab(Brush.SKIN, -0.1, 0.8, 0.07, 0.2, 0.04);
        b.slab(Brush.SKIN, 0.03, 0.8, 0.07, 0.2, 0.04);
        b.slab(b.dark(), -0.28, 0.31, 0.11, 0.32, 0.1);
        b.slab(b.dark(), 0.17, 0.31, 0.11, 0.32, 0.1);
        b.polygon(b.main(), -0.15, 0.29, 0.15, 0.29, 0.3, 0.86, -0.3, 0.86);
        b.rect(b.light(), -0.19, 0.52, 0.38, 0.04);
        head(b, 0.15);
        b.slice(HAIR, 0, 0.11, 0.25, 0.21, 0, 180);
    }

    private static void head(Brush b, double y) {
        b.oval(Brush.SKIN, 0, y, 0.24, 0.26);
        b.oval(Brush.INK, -0.045, y, 0.025, 0.03);
        b.oval(Brush.INK, 0.045, y, 0.025, 0.03);
        mouth(b, y + 0.065, 0.08);
    }

    private static void mouth(Brush b, double y, double width) {
        b.oval(new Color(0x7A4A44), 0, y, width, 0.018 + 0.045 * Math.abs(b.beat(2.3)));
    }

    public static void baby(Brush b) {
        b.slab(b.main(), -0.34, 0.42, 0.68, 0.56, 0.4);
        b.oval(b.dark(), -0.36, 0.62, 0.18, 0.18);
        b.oval(b.dark(), 0.36, 0.62, 0.18, 0.18);
        b.slab(b.light(), -0.18, 0.6, 0.36, 0.34, 0.3);
        b.oval(b.main(), 0, 0.28, 0.62, 0.56);
        b.oval(Brush.SKIN, 0, 0.3, 0.5, 0.46);
        b.arc(Brush.INK, 0.025, -0.11, 0.26, 0.05, 20, 140);
        b.arc(Brush.INK, 0.025, 0.11, 0.26, 0.05, 20, 140);
        b.oval(new Color(0x7A4A44), 0, 0.41, 0.14, 0.04 + 0.1 * Math.abs(b.beat(1.1)));
    }

    public static void crowd(Brush b) {
        double[][] places = {{-0.37, 0.06}, {0, 0}, {0.37, 0.06}, {-0.2, 0.28}, {0.2, 0.28}};
        Color[] coats = {b.main(), b.dark(), b.main(), b.light(), b.main()};
        for (int i = 0; i < places.length; i++) {
            fan(b, coats[i], places[i][0], places[i][1] + 0.02 * b.beat(1.7 + 0.2 * i));
        }
    }

    private static void fan(Brush b, Color coat, double x, double y) {
        b.slab(coat, x - 0.19, y + 0.24, 0.38, 0.96 - y - 0.24, 0.22);
        b.oval(Brush.SKIN, x, y + 0.14, 0.23, 0.25);
        b.slice(HAIR, x, y + 0.12, 0.25, 0.24, 0, 180);
        b.arc(Brush.INK, 0.015, x, y + 0.17, 0.04, 190, 160);
        double clap = 0.05 + 0.03 * b.beat(3);
        for (double hand : new double[] {-clap, clap}) {
            b.line(b.light(), 0.06, x + 3 * hand, y + 0.52, x + hand, y + 0.38);
            b.oval(Brush.SKIN, x + hand, y + 0.36, 0.07, 0.08);
        }
    }
}
