package avcap.samples.picture;

/** Things that stand about: tree, house, boat, tent, umbrella, bench, flag, bicycle, fire. */
public final class Landmarks {

    private Landmarks() {}

    public static void tree(Brush b) {
        b.polygon(Brush.WOOD, -0.05, 0.5, 0.05, 0.5, 0.1, 1, -0.1, 1);
        b.oval(b.main(), -0.2, 0.46, 0.42, 0.4);
        b.oval(b.main(), 0.2, 0.46, 0.42, 0.4);
        b.oval(b.main(), 0, 0.28, 0.56, 0.54);
        b.oval(b.light(), -0.09, 0.2, 0.22, 0.2);
        b.oval(b.dark(), 0.14, 0.5, 0.26, 0.18);
    }

    public static void house(Brush b) {
        b.rect(b.dark(), 0.2, 0.04, 0.12, 0.24);
        b.rect(b.main(), -0.4, 0.42, 0.8, 0.58);
        b.polygon(b.dark(), -0.5, 0.44, 0, 0.02, 0.5, 0.44);
        b.slab(Brush.GLASS, -0.3, 0.54, 0.2, 0.2, 0.03);
        b.slab(Brush.GLASS, 0.1, 0.54, 0.2, 0.2, 0.03);
        b.line(Brush.PALE, 0.025, -0.2, 0.54, -0.2, 0.74);
        b.line(Brush.PALE, 0.025, 0.2, 0.54, 0.2, 0.74);
        b.slab(Brush.WOOD, -0.08, 0.72, 0.16, 0.28, 0.04);
        b.oval(Brush.PALE, 0, 0.29, 0.13, 0.13);
    }

    public static void boat(Brush b) {
        b.rect(Brush.WOOD, -0.03, 0.02, 0.05, 0.72);
        b.blob(b.main(), 0.04, 0.04, 0.42, 0.3, 0.44, 0.64, 0.2, 0.66, 0.04, 0.64);
        b.blob(b.main(), -0.06, 0.12, -0.36, 0.4, -0.4, 0.64, -0.2, 0.66, -0.06, 0.64);
        b.blob(b.main(), -0.52, 0.7, -0.4, 1, -0.24, 0.98, 0, 1, 0.3, 0.98, 0.48, 0.94, 0.52, 0.7);
        b.slab(Brush.PALE, -0.5, 0.7, 1, 0.06, 0.04);
        b.blob(b.light(), 0.1, 0.2, 0.28, 0.36, 0.3, 0.56, 0.2, 0.58, 0.12, 0.56);
    }

    public static void tent(Brush b) {
        b.polygon(b.main(), -0.54, 0.97, -0.06, 0.12, 0.06, 0.12, 0.54, 0.97);
        b.polygon(b.dark(), -0.18, 0.97, 0, 0.34, 0.18, 0.97);
        b.polygon(b.light(), 0, 0.34, 0.18, 0.97, 0.28, 0.97, 0.02, 0.34);
        b.line(Brush.WOOD, 0.03, 0, 0.16, 0, 0.04);
        b.polygon(b.light(), 0, 0.03, 0.16, 0.07, 0, 0.11);
    }

    public static void umbrella(Brush b) {
        b.line(Brush.INK, 0.035, 0, 0.1, 0, 0.88);
        b.arc(Brush.INK, 0.035, 0.06, 0.88, 0.06, 180, 180);
        b.blob(
                b.main(), -0.48, 0.52, -0.46, 0.06, 0, 0.05, 0.46, 0.06, 0.48, 0.52, 0.38, 0.42, 0.28, 0.52, 0.14, 0.4,
                0, 0.52, -0.14, 0.4, -0.28, 0.52, -0.38, 0.42, -0.48, 0.52);
        b.blob(b.light(), -0.28, 0.5, -0.26, 0.14, 0, 0.06, -0.06, 0.3, 0, 0.5, -0.14, 0.4, -0.28, 0.5);
        b.blob(b.dark(), 0.28, 0.5, 0.34, 0.2, 0, 0.06, 0.4, 0.1, 0.47, 0.5, 0.38, 0.42, 0.28, 0.5);
        b.line(Brush.INK, 0.03, 0, 0.02, 0, 0.06);
    }

    public static void bench(Brush b) {
        for (double x : new double[] {-0.46, 0.4}) {
            b.slab(Brush.INK, x, 0.3, 0.06, 0.68, 0.02);
            b.slab(Brush.INK, x - 0.03, 0.93, 0.14, 0.05, 0.02);
        }
        for (double y : new double[] {0.16, 0.31, 0.46}) {
            b.slab(b.main(), -0.58, y, 1.16, 0.13, 0.04);
        }
        b.polygon(b.dark(), -0.56, 0.62, 0.56, 0.62, 0.6, 0.7, -0.6, 0.7);
        b.slab(b.main(), -0.6, 0.68, 1.2, 0.11, 0.04);
    }

    public static void flag(Brush b) {
        b.slab(Brush.STEEL, -0.4, 0.03, 0.06, 0.95, 0.04);
        b.oval(Brush.PALE, -0.37, 0.04, 0.09, 0.09);
        b.slab(Brush.STEEL, -0.48, 0.94, 0.22, 0.05, 0.03);
        b.blob(
                b.main(), -0.35, 0.08, -0.12, 0.0, 0.04, 0.1, 0.2, 0.2, 0.42, 0.1, 0.44, 0.36, 0.42, 0.58, 0.2, 0.66,
                0.04, 0.58, -0.12, 0.48, -0.35, 0.56);
        b.blob(
                b.light(), -0.35, 0.26, -0.12, 0.18, 0.04, 0.28, 0.2, 0.38, 0.42, 0.28, 0.43, 0.32, 0.43, 0.38, 0.2,
                0.48, 0.04, 0.38, -0.12, 0.28, -0.35, 0.36);
    }

    public static void bicycle(Brush b) {
        for (double x : new double[] {-0.33, 0.33}) {
            b.ring(b.main(), 0.085, x, 0.7, 0.235);
            b.oval(Brush.INK, x, 0.7, 0.07, 0.07);
            for (int i = 0; i < 4; i++) {
                double angle = i * Math.PI / 4;
                double reachX = 0.2 * Math.cos(angle);
                double reachY = 0.2 * Math.sin(angle);
                b.line(Brush.STEEL, 0.012, x - reachX, 0.7 - reachY, x + reachX, 0.7 + reachY);
            }
        }
        b.line(b.main(), 0.075, -0.33, 0.7, -0.16, 0.36, 0.22, 0.36, -0.02, 0.7, -0.33, 0.7);
        b.line(b.main(), 0.075, -0.02, 0.7, -0.16, 0.36, -0.19, 0.26);
        b.line(b.main(), 0.075, 0.33, 0.7, 0.2, 0.24);
        b.line(Brush.INK, 0.05, 0.12, 0.2, 0.2, 0.22, 0.3, 0.18);
        b.slab(Brush.INK, -0.3, 0.2, 0.22, 0.07, 0.06);
        b.oval(Brush.INK, -0.02, 0.7, 0.12, 0.12);
    }

    public static void fire(Brush b) {
        b.turned(0.18, 0, 0.92, () -> b.slab(Brush.WOOD, -0.4, 0.86, 0.8, 0.1, 0.08));
        b.turned(-0.18, 0, 0.92, () -> b.slab(Brush.INK, -0.4, 0.86, 0.8, 0.1, 0.08));
        double lick = 0.08 * b.beat(2.1);
        double other = 0.08 * b.beat(2.9);
        b.blob(
                b.main(),
                -0.3,
                0.86,
                -0.5,
                0.56,
                -0.26 + lick,
                0.3,
                -0.2,
                0.5,
                -0.14,
                0.44,
                -0.1,
                0.2,
                0.02 + other,
                0.02,
                0.04,
                0.3,
                0.18,
                0.42,
                0.2,
                0.36,
                0.28 - lick,
                0.24,
                0.5,
                0.6,
                0.3,
                0.86);
        b.blob(
                b.light(),
                -0.16,
                0.88,
                -0.24,
                0.64,
                -0.04 + other,
                0.44,
                0.06,
                0.56,
                0.12 + lick,
                0.56,
                0.24,
                0.7,
                0.16,
                0.88);
        b.blob(Brush.PALE, -0.08, 0.88, -0.1, 0.74, 0 + lick, 0.64, 0.12, 0.76, 0.08, 0.88);
    }
}
