package avcap.samples.picture;

/** Animals, seen from the side, looking to the right. */
public final class Animals {

    private Animals() {}

    public static void dog(Brush b) {
        b.line(b.main(), 0.08, -0.33, 0.5, -0.44, 0.32 + 0.05 * b.beat(4));
        for (double x : new double[] {-0.32, -0.17, 0.08, 0.2}) {
            b.slab(b.dark(), x, 0.66, 0.11, 0.34, 0.08);
        }
        b.slab(b.main(), -0.38, 0.42, 0.7, 0.34, 0.3);
        b.polygon(b.main(), 0.08, 0.5, 0.2, 0.18, 0.38, 0.3, 0.32, 0.62);
        b.slab(b.main(), 0.08, 0.12, 0.3, 0.3, 0.2);
        b.slab(b.light(), 0.26, 0.24, 0.24, 0.09, 0.08);
        b.slab(b.light(), 0.26, 0.31 + 0.05 * Math.abs(b.beat(2.4)), 0.2, 0.07, 0.06);
        b.oval(Brush.INK, 0.47, 0.26, 0.06, 0.05);
        b.oval(Brush.INK, 0.25, 0.21, 0.04, 0.045);
        b.blob(b.dark(), 0.1, 0.12, 0.0, 0.2, 0.04, 0.4, 0.18, 0.34, 0.19, 0.14);
        b.rect(Brush.PALE, 0.1, 0.43, 0.22, 0.05);
    }

    public static void cat(Brush b) {
        b.line(b.main(), 0.09, 0.2, 0.9, 0.38, 0.86, 0.39, 0.62 + 0.04 * b.beat(0.9));
        b.blob(b.main(), -0.3, 1, -0.32, 0.42, 0, 0.4, 0.32, 0.42, 0.3, 1);
        b.blob(b.light(), -0.14, 0.98, -0.16, 0.58, 0, 0.56, 0.16, 0.58, 0.14, 0.98);
        b.polygon(b.main(), -0.27, 0.3, -0.27, 0.02, -0.06, 0.14);
        b.polygon(b.main(), 0.27, 0.3, 0.27, 0.02, 0.06, 0.14);
        b.polygon(b.light(), -0.22, 0.2, -0.23, 0.09, -0.13, 0.15);
        b.polygon(b.light(), 0.22, 0.2, 0.23, 0.09, 0.13, 0.15);
        b.oval(b.main(), 0, 0.3, 0.58, 0.42);
        b.oval(Brush.INK, -0.12, 0.27, 0.06, 0.09);
        b.oval(Brush.INK, 0.12, 0.27, 0.06, 0.09);
        b.polygon(Brush.INK, -0.03, 0.35, 0.03, 0.35, 0, 0.38);
        b.oval(Brush.INK, 0, 0.42, 0.1, 0.02 + 0.07 * Math.abs(b.beat(0.7)));
        for (double y : new double[] {0.34, 0.39}) {
            b.line(Brush.PALE, 0.012, -0.12, y, -0.34, y - 0.02);
            b.line(Brush.PALE, 0.012, 0.12, y, 0.34, y - 0.02);
        }
    }

    public static void bird(Brush b) {
        b.polygon(b.dark(), -0.2, 0.5, -0.5, 0.38, -0.5, 0.62);
        b.blob(b.main(), -0.32, 0.5, -0.2, 0.86, 0.1, 0.84, 0.42, 0.78, 0.4, 0.4, 0.1, 0.2, -0.32, 0.5);
        b.oval(b.main(), 0.26, 0.32, 0.34, 0.34);
        b.polygon(Brush.WOOD, 0.4, 0.26, 0.52, 0.32 - 0.02 * Math.abs(b.beat(3)), 0.41, 0.34);
        b.polygon(Brush.WOOD, 0.4, 0.33, 0.5, 0.36 + 0.03 * Math.abs(b.beat(3)), 0.4, 0.39);
        b.oval(Brush.PALE, 0.3, 0.28, 0.09, 0.09);
        b.oval(Brush.INK, 0.31, 0.28, 0.05, 0.05);
        b.blob(b.light(), -0.1, 0.7, 0.08, 0.84, 0.24, 0.68, 0.2, 0.56, 0.2, 0.56);
        double lift = 0.28 * b.beat(2.5);
        b.blob(b.dark(), -0.16, 0.5, -0.06, 0.3 - lift, -0.2, 0.18 - lift, 0.14, 0.3 - lift / 2, 0.12, 0.54);
    }

    public static void owl(Brush b) {
        b.slab(Brush.WOOD, -0.37, 0.9, 0.74, 0.08, 0.06);
        b.polygon(b.main(), -0.26, 0.02, -0.06, 0.16, -0.28, 0.26);
        b.polygon(b.main(), 0.26, 0.02, 0.06, 0.16, 0.28, 0.26);
        b.blob(
                b.main(), 0, 0.08, 0.34, 0.1, 0.32, 0.45, 0.32, 0.8, 0, 0.93, -0.32, 0.8, -0.32, 0.45, -0.34, 0.1, 0,
                0.08);
        double lift = 0.04 * Math.abs(b.beat(0.8));
        b.blob(b.dark(), -0.3, 0.4, -0.42 - lift, 0.7, -0.2, 0.86, -0.14, 0.6, -0.3, 0.4);
        b.blob(b.dark(), 0.3, 0.4, 0.42 + lift, 0.7, 0.2, 0.86, 0.14, 0.6, 0.3, 0.4);
        b.oval(b.light(), 0, 0.68, 0.24, 0.3);
        for (double x : new double[] {-0.13, 0.13}) {
            b.oval(Brush.PALE, x, 0.3, 0.23, 0.23);
            b.oval(Brush.INK, x, 0.3, 0.11, 0.13);
        }
        b.polygon(Brush.WOOD, -0.05, 0.38, 0.05, 0.38, 0, 0.47 + lift);
        b.line(Brush.WOOD, 0.04, -0.1, 0.9, -0.1, 0.94);
        b.line(Brush.WOOD, 0.04, 0.1, 0.9, 0.1, 0.94);
    }

    public static void frog(Brush b) {
        b.blob(b.dark(), -0.2, 0.96, -0.66, 1, -0.52, 0.62, -0.4, 0.4, -0.1, 0.6);
        b.blob(b.dark(), 0.2, 0.96, 0.66, 1, 0.52, 0.62, 0.4, 0.4, 0.1, 0.6);
        b.oval(b.main(), 0, 0.66, 0.78, 0.6);
        b.oval(b.main(), 0, 0.36, 0.74, 0.46);
        double sac = 0.12 * Math.abs(b.beat(1.2));
        b.oval(b.light(), 0, 0.66, 0.38 + sac, 0.3 + sac);
        for (double x : new double[] {-0.22, 0.22}) {
            b.oval(b.main(), x, 0.17, 0.27, 0.3);
            b.oval(Brush.PALE, x, 0.16, 0.18, 0.2);
            b.oval(Brush.INK, x, 0.17, 0.08, 0.12);
            b.slab(b.main(), x - 0.1, 0.66, 0.2, 0.3, 0.1);
            b.slab(b.dark(), x - 0.14, 0.91, 0.28, 0.08, 0.08);
        }
        b.arc(Brush.INK, 0.025, 0, 0.24, 0.25, 205, 130);
    }
}
