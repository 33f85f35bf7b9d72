package avcap.samples.picture;

import java.awt.Color;

/** Vehicles, seen from the side, driving to the right. */
public final class Vehicles {

    private Vehicles() {}

    public static void car(Brush b) {
        b.blob(b.main(), -0.36, 0.5, -0.26, 0.2, -0.06, 0.2, 0.2, 0.2, 0.3, 0.5);
        b.polygon(Brush.GLASS, -0.26, 0.48, -0.18, 0.29, -0.04, 0.27, -0.04, 0.48);
        b.polygon(Brush.GLASS, 0.01, 0.48, 0.01, 0.27, 0.13, 0.31, 0.22, 0.48);
        b.slab(b.main(), -0.58, 0.45, 1.16, 0.34, 0.2);
        b.rect(b.dark(), -0.56, 0.66, 1.12, 0.08);
        b.oval(Brush.PALE, 0.52, 0.56, 0.08, 0.1);
        b.slab(b.light(), -0.08, 0.53, 0.1, 0.03, 0.02);
        wheel(b, -0.32, 0.78, 0.15);
        wheel(b, 0.32, 0.78, 0.15);
        puffs(b, -0.6, 0.74);
    }

    private static void puffs(Brush b, double x, double y) {
        if (b.isSounding()) {
            for (int i = 0; i < 3; i++) {
                double age = (b.seconds() * 0.9 + i / 3.0) % 1;
                b.oval(new Color(0xBDB9B4), x - 0.02 - 0.12 * age, y - 0.1 * age, 0.05 + 0.07 * age, 0.05 + 0.06 * age);
            }
        }
    }

    static void wheel(Brush b, double x, double y, double radius) {
        b.oval(Brush.INK, x, y, 2 * radius, 2 * radius);
        b.oval(Brush.STEEL, x, y, radius, radius);
    }

    public static void truck(Brush b) {
        b.slab(b.main(), -0.56, 0.16, 0.72, 0.62, 0.04);
        b.rect(b.dark(), -0.56, 0.36, 0.72, 0.05);
        b.rect(b.light(), -0.56, 0.54, 0.72, 0.05);
        b.blob(b.main(), 0.18, 0.78, 0.18, 0.3, 0.24, 0.3, 0.46, 0.28, 0.5, 0.5, 0.56, 0.54, 0.56, 0.78);
        b.polygon(Brush.GLASS, 0.26, 0.52, 0.26, 0.36, 0.39, 0.36, 0.46, 0.52);
        b.rect(Brush.INK, -0.56, 0.76, 1.12, 0.05);
        b.oval(Brush.PALE, 0.52, 0.66, 0.06, 0.09);
        wheel(b, -0.36, 0.82, 0.14);
        wheel(b, -0.04, 0.82, 0.14);
        wheel(b, 0.36, 0.82, 0.14);
    }

    public static void fireEngine(Brush b) {
        b.slab(b.main(), -0.58, 0.3, 0.8, 0.5, 0.06);
        b.slab(b.main(), 0.18, 0.24, 0.4, 0.56, 0.1);
        b.slab(Brush.GLASS, 0.34, 0.32, 0.2, 0.2, 0.05);
        b.rect(Brush.PALE, -0.58, 0.56, 1.16, 0.06);
        b.line(Brush.STEEL, 0.03, -0.6, 0.18, 0.16, 0.18);
        b.line(Brush.STEEL, 0.03, -0.6, 0.28, 0.16, 0.28);
        for (int i = 0; i < 6; i++) {
            b.line(Brush.STEEL, 0.025, -0.54 + 0.13 * i, 0.18, -0.54 + 0.13 * i, 0.28);
        }
        b.slab(b.dark(), -0.5, 0.36, 0.24, 0.16, 0.04);
        b.slab(b.dark(), -0.2, 0.36, 0.24, 0.16, 0.04);
        b.slab(b.beat(2) > 0 ? Brush.PALE : b.dark(), 0.28, 0.14, 0.16, 0.11, 0.06);
        b.oval(Brush.PALE, 0.54, 0.7, 0.07, 0.08);
        wheel(b, -0.34, 0.82, 0.15);
        wheel(b, 0.32, 0.82, 0.15);
    }

    public static void train(Brush b) {
        b.rect(Brush.STEEL, -0.62, 0.95, 1.24, 0.04);
        b.slab(b.main(), -0.62, 0.3, 0.36, 0.52, 0.04);
        b.slab(b.dark(), -0.64, 0.22, 0.42, 0.1, 0.06);
        b.slab(Brush.GLASS, -0.54, 0.38, 0.2, 0.18, 0.04);
        b.slab(b.main(), -0.28, 0.44, 0.8, 0.36, 0.2);
        b.rect(b.dark(), -0.1, 0.44, 0.05, 0.36);
        b.rect(b.dark(), 0.16, 0.44, 0.05, 0.36);
        b.polygon(b.dark(), 0.28, 0.46, 0.24, 0.2, 0.44, 0.2, 0.4, 0.46);
        b.slice(b.light(), 0.02, 0.45, 0.2, 0.2, 0, 180);
        b.polygon(b.dark(), 0.46, 0.8, 0.62, 0.94, 0.46, 0.94);
        b.rect(Brush.INK, -0.6, 0.78, 1.1, 0.05);
        for (double x : new double[] {-0.44, -0.12, 0.14, 0.38}) {
            wheel(b, x, 0.85, 0.1);
        }
        if (b.isSounding()) {
            for (int i = 0; i < 3; i++) {
                double age = (b.seconds() * 0.7 + i / 3.0) % 1;
                b.oval(Brush.PALE, 0.34 - 0.35 * age, 0.16 - 0.14 * age, 0.08 + 0.13 * age, 0.07 + 0.1 * age);
            }
        }
    }
}
