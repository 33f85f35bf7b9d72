package avcap.samples.picture;

/** Things of house and hall: bell, telephone, drum, boots, clock, tap, alarm, door. */
public final class Household {

    private Household() {}

    public static void bell(Brush b) {
        b.slab(Brush.WOOD, -0.09, 0, 0.18, 0.14, 0.08);
        b.oval(b.dark(), 0.1 * b.beat(0.9), 0.92, 0.16, 0.16);
        b.blob(
                b.main(), -0.42, 0.88, -0.26, 0.74, -0.25, 0.42, -0.22, 0.1, 0, 0.1, 0.22, 0.1, 0.25, 0.42, 0.26, 0.74,
                0.42, 0.88);
        b.slab(b.dark(), -0.42, 0.8, 0.84, 0.1, 0.08);
        b.blob(b.light(), -0.14, 0.72, -0.17, 0.3, -0.04, 0.2, -0.1, 0.4, -0.06, 0.72);
    }

    public static void phone(Brush b) {
        b.slab(b.dark(), -0.33, 0, 0.66, 1, 0.18);
        b.slab(b.main(), -0.3, 0.02, 0.6, 0.96, 0.16);
        b.slab(b.light(), -0.23, 0.12, 0.46, 0.62, 0.06);
        b.oval(Brush.PALE, 0, 0.86, 0.12, 0.12);
        b.slab(b.dark(), -0.1, 0.05, 0.2, 0.03, 0.03);
        double grow = 0.03 * Math.abs(b.beat(2));
        b.oval(Brush.PALE, 0, 0.42, 0.28 + grow, 0.28 + grow);
        b.arc(b.main(), 0.05, 0.02, 0.4, 0.08, 190, 140);
    }

    public static void drum(Brush b) {
        b.slab(b.main(), -0.42, 0.36, 0.84, 0.48, 0.1);
        b.oval(b.main(), 0, 0.84, 0.84, 0.28);
        for (int i = -2; i < 2; i++) {
            double x = 0.2 * i;
            b.line(b.light(), 0.03, x + 0.01, 0.5, x + 0.1, 0.92, x + 0.2, 0.5);
        }
        b.oval(b.dark(), 0, 0.38, 0.9, 0.32);
        b.oval(Brush.PALE, 0, 0.37, 0.78, 0.25);
        double hit = 0.09 * b.beat(2.6);
        b.line(Brush.WOOD, 0.04, -0.42, 0.04 + hit, -0.1, 0.3 + hit);
        b.oval(Brush.WOOD, -0.1, 0.3 + hit, 0.09, 0.08);
        b.line(Brush.WOOD, 0.04, 0.42, 0.04 - hit, 0.1, 0.3 - hit);
        b.oval(Brush.WOOD, 0.1, 0.3 - hit, 0.09, 0.08);
    }

    public static void boots(Brush b) {
        double step = 0.08 * b.beat(1);
        boot(b, -0.44, 0.02 + Math.min(0, step));
        boot(b, 0.0, 0.02 + Math.min(0, -step));
    }

    private static void boot(Brush b, double x, double y) {
        b.slab(b.main(), x, y, 0.26, 0.86, 0.08);
        b.blob(
                b.main(), x + 0.1, y + 0.9, x + 0.1, y + 0.52, x + 0.26, y + 0.56, x + 0.46, y + 0.62, x + 0.46,
                y + 0.9);
        b.rect(b.light(), x, y + 0.02, 0.26, 0.12);
        b.slab(Brush.INK, x - 0.01, y + 0.88, 0.48, 0.08, 0.04);
        b.line(Brush.PALE, 0.02, x + 0.17, y + 0.36, x + 0.26, y + 0.36);
        b.line(Brush.PALE, 0.02, x + 0.17, y + 0.48, x + 0.26, y + 0.48);
    }

    public static void clock(Brush b) {
        b.oval(b.main(), -0.26, 0.1, 0.22, 0.18);
        b.oval(b.main(), 0.26, 0.1, 0.22, 0.18);
        b.line(b.dark(), 0.07, -0.22, 0.86, -0.3, 0.97);
        b.line(b.dark(), 0.07, 0.22, 0.86, 0.3, 0.97);
        b.oval(b.main(), 0, 0.52, 0.88, 0.88);
        b.oval(Brush.PALE, 0, 0.52, 0.52, 0.52);
        for (int hour = 0; hour < 12; hour += 3) {
            double angle = hour * Math.PI / 6;
            b.oval(b.dark(), 0.21 * Math.sin(angle), 0.52 - 0.21 * Math.cos(angle), 0.04, 0.04);
        }
        double tick = Math.floor(b.seconds() * 2) * Math.PI / 6;
        b.line(b.dark(), 0.04, 0, 0.52, 0.1, 0.42);
        b.line(Brush.INK, 0.03, 0, 0.52, 0.19 * Math.sin(tick), 0.52 - 0.19 * Math.cos(tick));
    }

    public static void tap(Brush b) {
        b.slab(b.dark(), -0.4, 0.12, 0.12, 0.34, 0.06);
        b.slab(b.main(), -0.34, 0.2, 0.56, 0.18, 0.12);
        b.slab(b.main(), 0.1, 0.2, 0.2, 0.32, 0.1);
        b.slab(b.main(), -0.14, 0.08, 0.1, 0.14, 0.04);
        b.slab(b.dark(), -0.27, 0.02, 0.36, 0.1, 0.1);
        if (b.isSounding()) {
            double wobble = 0.012 * b.beat(5);
            b.slab(b.light(), 0.13 + wobble, 0.52, 0.13, 0.4, 0.06);
        }
        b.blob(Brush.STEEL, -0.3, 0.86, -0.26, 1.06, 0, 1, 0.4, 1.04, 0.42, 0.86);
        b.oval(b.main(), 0.06, 0.87, 0.66, 0.09);
    }

    /** A warning lamp with a sounder, on a wall plate. */
    public static void alarm(Brush b) {
        b.slab(Brush.STEEL, -0.44, 0.74, 0.88, 0.24, 0.06);
        b.slab(Brush.INK, -0.3, 0.82, 0.6, 0.03, 0.03);
        b.slab(Brush.INK, -0.3, 0.89, 0.6, 0.03, 0.03);
        b.slab(b.main(), -0.32, 0.2, 0.64, 0.56, 0.5);
        b.rect(b.main(), -0.32, 0.5, 0.64, 0.26);
        b.rect(b.dark(), -0.36, 0.68, 0.72, 0.08);
        b.slab(b.beat(2) > 0 ? Brush.PALE : b.light(), -0.16, 0.34, 0.14, 0.3, 0.1);
        if (b.isSounding() && b.beat(2) > 0) {
            b.line(b.main(), 0.045, -0.38, 0.3, -0.45, 0.22);
            b.line(b.main(), 0.045, 0, 0.13, 0, 0.03);
            b.line(b.main(), 0.045, 0.38, 0.3, 0.45, 0.22);
        }
    }

    /** A leaf in its frame, which swings while it creaks. */
    public static void door(Brush b) {
        b.slab(Brush.WOOD, -0.3, 0, 0.6, 1, 0.03);
        b.rect(Brush.INK, -0.24, 0.05, 0.48, 0.95);
        double open = 0.12 * Math.abs(b.beat(0.35));
        double right = 0.24 - open;
        b.polygon(b.main(), -0.24, 0.05, right, 0.05 + open / 3, right, 1 - open / 5, -0.24, 1);
        double middle = (right - 0.24) / 2;
        double half = 0.3 * (right + 0.24);
        b.rect(b.dark(), middle - half, 0.14 + open / 4, 2 * half, 0.02);
        b.rect(b.dark(), middle - half, 0.46, 2 * half, 0.02);
        b.rect(b.dark(), middle - half, 0.62, 2 * half, 0.02);
        b.rect(b.dark(), middle - half, 0.9 - open / 4, 2 * half, 0.02);
        b.oval(Brush.PALE, right - 0.06, 0.54, 0.06, 0.06);
    }
}
