package avcap.samples.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * The muted places things stand in, painted in units of the picture's height; the centre square is x from 0 to 1.
 *
 * <p>Greys and beiges only, so that the colours of things stand out.
 */
public final class Place {

    /** Left and right edge of a 16:9 picture around the square. */
    private static final double LEFT = -0.4;

    private static final double RIGHT = 1.4;

    private static final double WATERLINE = 0.49;

    private final Graphics2D graphics;
    private final SplittableRandom chance;

    public Place(Graphics2D graphics, SplittableRandom chance) {
        this.graphics = graphics;
        this.chance = chance;
    }

    public void street() {
        sky(0xC9D3DA, 0xF0E3D2, 0.54);
        skyline(0xD3CCC6, 0.05, 0.2, 0.09);
        double x = LEFT - chance.nextDouble(0.1);
        while (x < RIGHT) {
            double width = chance.nextDouble(0.19, 0.28);
            building(x, chance.nextDouble(0.1, 0.26), width);
            x += width;
        }
        ground(0xB4AFA9, 0x9A9690, 0.54);
        rect(0xD6CEC2, LEFT, 0.54, RIGHT - LEFT, 0.05);
        rect(0xA39E97, LEFT, 0.59, RIGHT - LEFT, 0.012);
        for (double dash = LEFT + chance.nextDouble(0.1); dash < RIGHT; dash += 0.24) {
            rect(0xD8D1C6, dash, 0.77, 0.11, 0.014);
        }
    }

    private void skyline(int rgb, double low, double high, double width) {
        for (double x = LEFT; x < RIGHT; x += width) {
            double top = chance.nextDouble(low, high);
            rect(rgb, x, top, width, 0.5 - top);
        }
    }

    private void building(double x, double top, double width) {
        int[] walls = {0xD9C6B2, 0xC6BCB2, 0xDFD0BC, 0xC9B7AA, 0xBDB9B6};
        rect(walls[chance.nextInt(walls.length)], x, top, width, 0.54 - top);
        rect(0xA89C91, x - 0.004, top, width + 0.008, 0.016);
        int columns = (int) ((width - 0.02) / 0.056);
        double gap = (width - columns * 0.03) / (columns + 1);
        for (double y = top + 0.045; y < 0.41; y += 0.075) {
            for (int c = 0; c < columns; c++) {
                double left = x + gap + c * (0.03 + gap);
                rect(chance.nextInt(5) == 0 ? 0xF0E2C4 : 0x9FA3A6, left, y, 0.03, 0.042);
                rect(0xE9E1D6, left - 0.003, y + 0.042, 0.036, 0.005);
            }
        }
        double shop = x + gap;
        rect(0x8F8A86, shop, 0.45, width - 2 * gap, 0.09);
        int stripes = 8;
        for (int i = 0; i < stripes; i++) {
            double stripe = (width - 2 * gap) / stripes;
            rect(i % 2 == 0 ? 0xEDE4D8 : 0xB9A99C, shop + i * stripe, 0.435, stripe, 0.028);
        }
    }

    public void field() {
        double horizon = 0.46;
        sky(0xC8D4DC, 0xF3E9DA, horizon);
        oval(0xF7EFDD, chance.nextDouble(-0.2, 1.2), 0.14, 0.15, 0.15);
        hills(0xC3C7C4, horizon - 0.1, 0.07);
        hills(0xB5B8AB, horizon - 0.03, 0.05);
        ground(0xBDBBA3, 0xA3A085, horizon);
        path(chance.nextDouble(0.1, 0.9));
        fence(horizon);
        for (int i = 0; i < 60; i++) {
            double y = chance.nextDouble(horizon + 0.06, 1);
            double x = chance.nextDouble(LEFT, RIGHT);
            double blade = 0.012 + 0.025 * (y - horizon);
            rect(0x8F8D74, x, y - blade, 0.003, blade);
            rect(0x8F8D74, x + 0.007, y - 0.7 * blade, 0.003, 0.7 * blade);
        }
    }

    private void path(double far) {
        Path2D path = new Path2D.Double();
        path.moveTo(far, 0.46);
        path.quadTo(far - 0.1, 0.6, far + 0.1, 0.72);
        path.quadTo(far + 0.25, 0.85, far, 1);
        path.lineTo(far + 0.4, 1);
        path.quadTo(far + 0.45, 0.8, far + 0.2, 0.7);
        path.quadTo(far, 0.58, far + 0.03, 0.46);
        path.closePath();
        graphics.setColor(new Color(0xD0C5B0));
        graphics.fill(path);
    }

    private void fence(double horizon) {
        rect(0xD9D0C1, LEFT, horizon - 0.005, RIGHT - LEFT, 0.009);
        rect(0xD9D0C1, LEFT, horizon + 0.022, RIGHT - LEFT, 0.009);
        for (double x = LEFT; x < RIGHT; x += 0.075) {
            rect(0xE4DCCE, x, horizon - 0.02, 0.013, 0.07);
        }
    }

    public void room() {
        double floor = 0.56;
        gradient(0xE8DDCE, 0xDCCFBF, 0, floor);
        for (double x = LEFT; x < RIGHT; x += 0.09) {
            rect(0xE3D6C6, x, 0, 0.03, floor);
        }
        double window = chance.nextDouble(0.2, 0.5);
        rect(0xF4EEE4, window, 0.07, 0.34, 0.32);
        gradientBox(0xC5D0D6, 0xE6E2D8, window + 0.015, 0.085, 0.31, 0.29);
        rect(0xF4EEE4, window + 0.163, 0.07, 0.014, 0.32);
        rect(0xF4EEE4, window, 0.22, 0.34, 0.012);
        rect(0xCFC1AE, window - 0.02, 0.39, 0.38, 0.016);
        frame(chance.nextDouble(-0.36, -0.26), 0.16, 0.2, 0.26);
        frame(chance.nextDouble(1.04, 1.14), 0.2, 0.24, 0.18);
        rect(0xC4B5A1, LEFT, floor - 0.035, RIGHT - LEFT, 0.035);
        ground(0xBCAA95, 0xA18F7A, floor);
        for (int i = 0; i < 7; i++) {
            rect(0xA8967F, LEFT, floor + 0.03 + 0.011 * i * (i + 1), RIGHT - LEFT, 0.003 + 0.0006 * i);
        }
        oval(0xCBBEAC, 0.5, 0.82, 1.3, 0.26);
        oval(0xD8CDBD, 0.5, 0.82, 1.16, 0.2);
    }

    private void frame(double x, double y, double width, double height) {
        rect(0x9C8B78, x, y, width, height);
        rect(0xEAE2D4, x + 0.014, y + 0.014, width - 0.028, height - 0.028);
        oval(0xB8B2A4, x + 0.5 * width, y + 0.62 * height, 0.62 * width, 0.4 * height);
        oval(0xCDC4B2, x + 0.65 * width, y + 0.32 * height, 0.16 * width, 0.16 * width);
    }

    public void shore() {
        double horizon = 0.35;
        sky(0xC6D2DA, 0xF4E8D8, horizon);
        oval(0xF8EFDC, chance.nextDouble(-0.2, 1.2), horizon - 0.06, 0.13, 0.13);
        hills(0xC0C6C8, horizon - 0.03, 0.07);
        gradient(0xA9B7BF, 0xC3CDD0, horizon, WATERLINE);
        for (int i = 0; i < 26; i++) {
            double y = chance.nextDouble(horizon + 0.01, WATERLINE - 0.03);
            rect(0xD9E0E1, chance.nextDouble(LEFT, RIGHT), y, chance.nextDouble(0.04, 0.12), 0.004);
        }
        beach();
        for (int i = 0; i < 40; i++) {
            double y = chance.nextDouble(0.64, 1);
            oval(0xB9A78F, chance.nextDouble(LEFT, RIGHT), y, 0.016 * y, 0.007 * y);
        }
    }

    private void beach() {
        ground(0xDECFB6, 0xC9B79B, WATERLINE);
        for (double x = LEFT; x < RIGHT; x += 0.12) {
            oval(0xEFE9DE, x + 0.06, WATERLINE, 0.16, 0.028);
        }
        for (double x = LEFT; x < RIGHT; x += 0.12) {
            oval(0xDBCCB3, x + 0.06, WATERLINE + 0.015, 0.16, 0.028);
        }
    }

    /** Small things that stand about and mean nothing: posts, bushes and boxes, as muted as the place. */
    public void props(int count) {
        for (int i = 0; i < count; i++) {
            double x = chance.nextDouble(0.05, 0.95);
            double foot = chance.nextDouble(0.6, 0.97);
            double size = chance.nextDouble(0.07, 0.13);
            oval(0x9A948B, x, foot, size, 0.016);
            switch (chance.nextInt(3)) {
                case 0 -> post(x, foot, 1.6 * size);
                case 1 -> bush(x, foot, size);
                default -> box(x, foot, size);
            }
        }
    }

    private void post(double x, double foot, double height) {
        rect(0x86888C, x - 0.009, foot - height, 0.018, height);
        rect(0xA5A6A8, x - 0.009, foot - height, 0.006, height);
        rect(0x76787C, x - 0.014, foot - height, 0.028, 0.012);
    }

    private void bush(double x, double foot, double size) {
        oval(0x8C8F7C, x - 0.3 * size, foot - 0.3 * size, 0.7 * size, 0.6 * size);
        oval(0x8C8F7C, x + 0.3 * size, foot - 0.3 * size, 0.7 * size, 0.6 * size);
        oval(0x979A86, x, foot - 0.45 * size, 0.8 * size, 0.7 * size);
    }

    private void box(double x, double foot, double size) {
        rect(0xA8987F, x - size / 2, foot - 0.8 * size, size, 0.8 * size);
        rect(0x94856E, x - size / 2, foot - 0.8 * size, size, 0.18 * size);
        rect(0xC3B59D, x - 0.08 * size, foot - 0.8 * size, 0.16 * size, 0.8 * size);
    }

    private void sky(int top, int low, double horizon) {
        gradient(top, low, 0, horizon);
        for (int i = 0; i < 4; i++) {
            double x = chance.nextDouble(LEFT, RIGHT);
            double y = chance.nextDouble(0.05, 0.22);
            oval(0xF0EEEA, x, y, 0.16, 0.04);
            oval(0xF0EEEA, x + 0.05, y - 0.02, 0.1, 0.05);
        }
    }

    private void ground(int top, int low, double from) {
        gradient(top, low, from, 1);
    }

    private void hills(int rgb, double y, double height) {
        Path2D path = new Path2D.Double();
        path.moveTo(LEFT, 1);
        path.lineTo(LEFT, y);
        double step = 0.3;
        for (double x = LEFT; x < RIGHT; x += step) {
            path.quadTo(x + step / 2, y - chance.nextDouble(-0.3, 1.5) * height, x + step, y);
        }
        path.lineTo(RIGHT + step, 1);
        path.closePath();
        graphics.setColor(new Color(rgb));
        graphics.fill(path);
    }

    private void gradient(int top, int low, double from, double to) {
        gradientBox(top, low, LEFT, from, RIGHT - LEFT, to - from);
    }

    private void gradientBox(int top, int low, double x, double y, double width, double height) {
        graphics.setPaint(new GradientPaint(0, (float) y, new Color(top), 0, (float) (y + height), new Color(low)));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private void rect(int rgb, double x, double y, double width, double height) {
        graphics.setColor(new Color(rgb));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private void oval(int rgb, double x, double y, double width, double height) {
        graphics.setColor(new Color(rgb));
        graphics.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    }
}
