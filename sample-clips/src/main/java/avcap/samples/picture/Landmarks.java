package avcap.samples.picture;

/** Silent things that stand about: tree, house, boat, tent, umbrella. */
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
}
