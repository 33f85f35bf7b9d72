package avcap.samples.picture;

import java.awt.Color;

/** Things for the hand: whistle, hammer, saw, keyboard, guitar, ball. */
public final class Tools {

    private Tools() {}

    public static void whistle(Brush b) {
        b.ring(Brush.STEEL, 0.05, -0.42, 0.42, 0.07);
        b.slab(b.main(), -0.1, 0.28, 0.6, 0.24, 0.06);
        b.oval(b.main(), -0.1, 0.56, 0.58, 0.58);
        b.oval(b.dark(), -0.1, 0.56, 0.32, 0.32);
        b.oval(Brush.PALE, -0.1 + 0.05 * b.beat(5), 0.57, 0.14, 0.14);
        b.rect(Brush.INK, 0.1, 0.28, 0.14, 0.07);
        b.rect(b.dark(), 0.42, 0.28, 0.08, 0.24);
    }

    public static void hammer(Brush b) {
        b.turned(0.5, 0, 0.6, () -> {
            b.slab(Brush.WOOD, -0.06, 0.22, 0.13, 0.82, 0.08);
            b.slab(b.dark(), -0.07, 0.72, 0.15, 0.34, 0.08);
            b.slab(b.main(), -0.3, 0.02, 0.52, 0.27, 0.06);
            b.slab(b.dark(), -0.4, -0.01, 0.14, 0.33, 0.06);
            b.polygon(b.main(), 0.2, 0.02, 0.44, 0.14, 0.2, 0.29);
        });
    }

    public static void saw(Brush b) {
        b.slab(Brush.WOOD, -0.56, 0.8, 1.12, 0.18, 0.06);
        b.oval(Brush.PALE, 0.52, 0.89, 0.1, 0.18);
        b.turned(-0.22, 0, 0.6, () -> {
            b.polygon(b.main(), -0.54, 0.36, 0.2, 0.3, 0.2, 0.78, -0.54, 0.56);
            for (int i = 0; i < 8; i++) {
                double x = -0.5 + 0.085 * i;
                double y = 0.565 + 0.026 * i;
                b.polygon(b.dark(), x, y, x + 0.085, y + 0.026, x + 0.05, y + 0.06);
            }
            b.slab(b.dark(), 0.16, 0.26, 0.36, 0.56, 0.16);
            b.slab(Brush.PALE, 0.26, 0.4, 0.16, 0.26, 0.1);
        });
    }

    public static void keyboard(Brush b) {
        b.polygon(b.dark(), -0.5, 0.26, 0.5, 0.26, 0.6, 0.92, -0.6, 0.92);
        b.polygon(b.main(), -0.5, 0.22, 0.5, 0.22, 0.6, 0.86, -0.6, 0.86);
        b.polygon(Brush.mix(b.main(), Color.BLACK, 0.14), -0.48, 0.24, 0.48, 0.24, 0.55, 0.71, -0.55, 0.71);
        int pressed = (int) (b.seconds() * 8);
        for (int row = 0; row < 3; row++) {
            for (int key = 0; key < 7; key++) {
                boolean down = b.isSounding() && (pressed * 5) % 21 == row * 7 + key;
                double spread = 1 + 0.08 * row;
                b.slab(down ? b.dark() : Brush.PALE, (-0.45 + 0.13 * key) * spread, 0.27 + 0.15 * row, 0.1, 0.11, 0.03);
            }
        }
        b.slab(Brush.PALE, -0.26, 0.72, 0.52, 0.1, 0.03);
    }

    public static void guitar(Brush b) {
        b.turned(0.15, 0, 0.7, () -> {
            b.slab(Brush.WOOD, -0.045, 0.08, 0.09, 0.5, 0.02);
            b.slab(b.dark(), -0.08, 0.0, 0.16, 0.13, 0.05);
            b.oval(b.main(), 0, 0.56, 0.42, 0.34);
            b.oval(b.main(), 0, 0.78, 0.58, 0.42);
            b.oval(Brush.INK, 0, 0.64, 0.17, 0.17);
            b.slab(b.dark(), -0.13, 0.84, 0.26, 0.05, 0.02);
            double swing = 0.012 * b.beat(6);
            for (double x : new double[] {-0.025, 0, 0.025}) {
                b.line(Brush.PALE, 0.01, x, 0.1, x + swing, 0.5, x, 0.85);
            }
        });
    }

    public static void ball(Brush b) {
        b.turned(1.5 * b.beat(0.4), 0, 0.52, () -> {
            b.oval(b.main(), 0, 0.52, 0.92, 0.92);
            b.slice(b.dark(), 0, 0.52, 0.92, 0.92, 200, 140);
            b.slice(b.main(), 0, 0.52, 0.92, 0.92, 222, 96);
            b.line(Brush.PALE, 0.05, -0.44, 0.47, -0.2, 0.36, 0.2, 0.36, 0.44, 0.47);
            b.oval(b.light(), -0.16, 0.24, 0.18, 0.12);
        });
    }
}
