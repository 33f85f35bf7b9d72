package avcap.samples.picture;

/** Animals of the farm, looking to the right. */
public final class Farm {

    private Farm() {}

    public static void rooster(Brush b) {
        b.line(Brush.WOOD, 0.035, -0.04, 0.74, -0.06, 0.97, 0.04, 0.97);
        b.line(Brush.WOOD, 0.035, 0.08, 0.74, 0.1, 0.97, 0.2, 0.97);
        b.blob(b.dark(), -0.12, 0.62, -0.5, 0.66, -0.42, 0.3, -0.36, 0.12, -0.22, 0.2, -0.3, 0.4, -0.06, 0.46);
        b.blob(b.light(), -0.14, 0.6, -0.4, 0.56, -0.34, 0.34, -0.2, 0.5, -0.06, 0.5);
        b.blob(
                b.main(), -0.3, 0.46, -0.2, 0.86, 0.04, 0.82, 0.36, 0.8, 0.3, 0.42, 0.36, 0.2, 0.2, 0.14, 0.06, 0.16,
                0.06, 0.4, -0.1, 0.52, -0.3, 0.46);
        double beak = 0.04 * Math.abs(b.beat(2));
        b.polygon(Brush.WOOD, 0.3, 0.18, 0.44, 0.22 - beak, 0.3, 0.24);
        b.polygon(Brush.WOOD, 0.3, 0.24, 0.42, 0.26 + beak, 0.3, 0.28);
        b.oval(b.main(), 0.21, 0.21, 0.23, 0.24);
        b.blob(b.dark(), 0.1, 0.14, 0.08, -0.02, 0.17, 0.05, 0.22, -0.04, 0.25, 0.05, 0.34, 0, 0.3, 0.14);
        b.oval(b.dark(), 0.29, 0.35, 0.08, 0.14);
        b.oval(Brush.PALE, 0.24, 0.19, 0.07, 0.07);
        b.oval(Brush.INK, 0.25, 0.19, 0.035, 0.04);
        b.blob(b.dark(), -0.16, 0.52, 0, 0.78, 0.2, 0.6, 0.1, 0.46, -0.16, 0.52);
    }

    public static void cow(Brush b) {
        for (double x : new double[] {-0.42, -0.26, 0.06, 0.2}) {
            b.slab(b.dark(), x, 0.6, 0.12, 0.38, 0.05);
            b.rect(Brush.INK, x, 0.93, 0.12, 0.05);
        }
        b.line(b.main(), 0.04, -0.47, 0.34, -0.54, 0.5, -0.52 + 0.03 * b.beat(0.8), 0.68);
        b.oval(Brush.SKIN, -0.12, 0.72, 0.2, 0.12);
        b.slab(b.main(), -0.48, 0.26, 0.82, 0.44, 0.22);
        b.blob(Brush.PALE, -0.3, 0.34, -0.12, 0.26, -0.1, 0.42, -0.1, 0.56, -0.28, 0.52, -0.4, 0.46, -0.3, 0.34);
        b.oval(Brush.PALE, 0.08, 0.58, 0.16, 0.12);
        b.line(Brush.PALE, 0.04, 0.24, 0.14, 0.2, 0.02);
        b.line(Brush.PALE, 0.04, 0.42, 0.13, 0.46, 0.02);
        b.oval(b.dark(), 0.18, 0.2, 0.16, 0.08);
        b.slab(b.main(), 0.2, 0.1, 0.27, 0.42, 0.18);
        b.slab(Brush.SKIN, 0.24, 0.36, 0.32, 0.18, 0.14);
        b.oval(Brush.INK, 0.48, 0.42, 0.035, 0.045);
        b.slab(Brush.INK, 0.36, 0.48, 0.16, 0.012 + 0.05 * Math.abs(b.beat(0.8)), 0.03);
        b.oval(Brush.PALE, 0.36, 0.22, 0.07, 0.08);
        b.oval(Brush.INK, 0.37, 0.22, 0.04, 0.05);
    }

    public static void sheep(Brush b) {
        for (double x : new double[] {-0.32, -0.18, 0.04, 0.16}) {
            b.slab(Brush.INK, x, 0.68, 0.08, 0.31, 0.04);
        }
        double[][] wool = {
            {-0.36, 0.44},
            {-0.26, 0.28},
            {-0.08, 0.23},
            {0.1, 0.28},
            {0.2, 0.46},
            {-0.34, 0.6},
            {-0.16, 0.68},
            {0.06, 0.66}
        };
        for (double[] curl : wool) {
            b.oval(b.main(), curl[0], curl[1], 0.32, 0.32);
        }
        b.oval(b.main(), -0.08, 0.46, 0.6, 0.44);
        b.arc(b.dark(), 0.02, -0.2, 0.42, 0.07, 180, 200);
        b.arc(b.dark(), 0.02, 0.0, 0.36, 0.07, 180, 200);
        b.arc(b.dark(), 0.02, -0.08, 0.58, 0.07, 180, 200);
        b.oval(Brush.INK, 0.2, 0.29, 0.18, 0.08);
        b.blob(Brush.INK, 0.22, 0.2, 0.4, 0.1, 0.46, 0.3, 0.54, 0.52, 0.44, 0.54, 0.3, 0.54, 0.22, 0.4);
        b.oval(b.main(), 0.29, 0.17, 0.26, 0.18);
        b.oval(Brush.PALE, 0.37, 0.31, 0.06, 0.07);
        b.slab(Brush.SKIN, 0.4, 0.46, 0.09, 0.012 + 0.05 * Math.abs(b.beat(1.6)), 0.03);
    }

    public static void duck(Brush b) {
        b.line(Brush.WOOD, 0.05, -0.06, 0.84, -0.06, 0.96, 0.06, 0.96);
        b.line(Brush.WOOD, 0.05, 0.12, 0.84, 0.12, 0.96, 0.24, 0.96);
        b.blob(
                b.main(), -0.5, 0.42, -0.42, 0.92, 0, 0.9, 0.42, 0.9, 0.4, 0.56, 0.3, 0.4, 0, 0.52, -0.3, 0.6, -0.5,
                0.42);
        b.slab(b.main(), 0.12, 0.24, 0.2, 0.44, 0.2);
        b.rect(Brush.PALE, 0.12, 0.46, 0.2, 0.05);
        b.oval(b.main(), 0.24, 0.22, 0.36, 0.34);
        double bill = 0.05 * Math.abs(b.beat(2.5));
        b.slab(Brush.WOOD, 0.36, 0.2 - bill / 2, 0.16, 0.07, 0.06);
        b.slab(Brush.WOOD, 0.36, 0.26 + bill / 2, 0.13, 0.05, 0.05);
        b.oval(Brush.PALE, 0.29, 0.17, 0.09, 0.09);
        b.oval(Brush.INK, 0.31, 0.17, 0.05, 0.05);
        b.blob(b.dark(), -0.3, 0.62, -0.14, 0.9, 0.16, 0.76, 0.12, 0.58, -0.3, 0.62);
        b.line(b.light(), 0.025, -0.16, 0.7, 0.06, 0.7);
    }

    public static void horse(Brush b) {
        double step = 0.05 * b.beat(1.5);
        b.line(b.dark(), 0.1, -0.44, 0.4, -0.52, 0.54, -0.5 - step / 2, 0.72);
        b.line(b.dark(), 0.08, -0.3, 0.6, -0.34 + step, 0.8, -0.34 + step, 0.95);
        b.line(b.main(), 0.08, -0.2, 0.6, -0.2 - step, 0.8, -0.22 - step, 0.95);
        b.line(b.dark(), 0.08, 0.1, 0.6, 0.1 - step, 0.8, 0.08 - step, 0.95);
        b.line(b.main(), 0.08, 0.2, 0.6, 0.22 + step, 0.8, 0.22 + step, 0.95);
        b.slab(b.main(), -0.44, 0.36, 0.72, 0.32, 0.26);
        b.polygon(b.main(), 0.02, 0.44, 0.18, 0.08, 0.36, 0.12, 0.28, 0.6);
        b.blob(
                b.main(), 0.18, 0.1, 0.26, 0.04, 0.36, 0.08, 0.5, 0.2, 0.54, 0.3, 0.52, 0.38, 0.42, 0.36, 0.3, 0.28,
                0.2, 0.24);
        b.blob(b.dark(), 0.2, 0.06, 0.02, 0.16, 0, 0.42, 0.1, 0.44, 0.12, 0.36, 0.2, 0.2, 0.26, 0.06);
        b.polygon(b.main(), 0.22, 0.1, 0.24, 0, 0.31, 0.09);
        b.slab(Brush.WOOD, -0.2, 0.34, 0.26, 0.14, 0.1);
        b.oval(Brush.PALE, 0.35, 0.18, 0.06, 0.06);
        b.oval(Brush.INK, 0.36, 0.18, 0.035, 0.04);
        b.line(Brush.PALE, 0.018, 0.45, 0.22, 0.38, 0.34);
    }
}
