package avcap.samples.picture;

/** Things of the air: helicopter, rain cloud, balloon. */
public final class Sky {

    private Sky() {}

    public static void helicopter(Brush b) {
        b.polygon(b.main(), -0.58, 0.36, 0, 0.34, 0, 0.62);
        b.polygon(b.dark(), -0.6, 0.2, -0.5, 0.22, -0.46, 0.44, -0.58, 0.46);
        b.oval(b.main(), 0.14, 0.52, 0.68, 0.52);
        b.slice(Brush.GLASS, 0.24, 0.5, 0.4, 0.36, -60, 150);
        b.slab(b.dark(), -0.1, 0.5, 0.2, 0.18, 0.06);
        b.line(Brush.INK, 0.03, 0, 0.76, -0.04, 0.9);
        b.line(Brush.INK, 0.03, 0.26, 0.76, 0.3, 0.9);
        b.line(Brush.INK, 0.04, -0.2, 0.91, 0.46, 0.91);
        b.rect(Brush.INK, 0.1, 0.16, 0.05, 0.14);
        double span = b.isSounding() ? 0.2 + 0.26 * Math.abs(b.beat(3.3)) : 0.46;
        b.slab(Brush.INK, 0.12 - span, 0.12, 2 * span, 0.05, 0.04);
        b.turned(b.seconds() * 9, -0.54, 0.32, () -> b.slab(Brush.INK, -0.56, 0.18, 0.04, 0.28, 0.03));
    }

    public static void rainCloud(Brush b) {
        for (int i = 0; i < 9; i++) {
            double fall = (0.37 * i + (b.isSounding() ? b.seconds() * 1.3 : 0)) % 1;
            double x = -0.4 + 0.1 * i;
            double y = 0.58 + 0.34 * fall;
            if (b.isSounding()) {
                b.line(b.main(), 0.035, x, y, x - 0.03, y + 0.09);
            }
        }
        b.oval(b.main(), -0.3, 0.42, 0.46, 0.4);
        b.oval(b.main(), 0.32, 0.44, 0.44, 0.36);
        b.oval(b.main(), -0.02, 0.28, 0.56, 0.52);
        b.slab(b.main(), -0.5, 0.38, 1.02, 0.25, 0.25);
        b.oval(b.light(), -0.08, 0.22, 0.3, 0.22);
        b.slab(b.dark(), -0.4, 0.57, 0.84, 0.06, 0.06);
    }

    public static void balloon(Brush b) {
        b.line(Brush.INK, 0.015, -0.14, 0.66, -0.08, 0.84);
        b.line(Brush.INK, 0.015, 0.14, 0.66, 0.08, 0.84);
        b.blob(b.main(), 0, 0.76, -0.42, 0.5, -0.39, 0.3, -0.34, 0, 0, 0, 0.34, 0, 0.39, 0.3, 0.42, 0.5, 0, 0.76);
        b.blob(b.dark(), 0, 0.76, -0.16, 0.5, -0.15, 0.3, -0.13, 0.04, 0, 0, 0.13, 0.04, 0.15, 0.3, 0.16, 0.5, 0, 0.76);
        b.oval(b.light(), -0.24, 0.22, 0.08, 0.16);
        b.slab(Brush.WOOD, -0.11, 0.83, 0.22, 0.16, 0.05);
    }
}
