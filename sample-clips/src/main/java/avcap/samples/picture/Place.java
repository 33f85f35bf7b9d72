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

    private final Graphics2D graphics;
    private final SplittableRandom chance;

    public Place(Graphics2D graphics, SplittableRandom chance) {
        this.graphics = graphics;
        this.chance = chance;
    }

    public void street() {
        double horizon = 0.5;
        sky(0xD9DBDC, 0xEDE7DC, horizon);
        double x = LEFT - chance.nextDouble(0.1);
        while (x < RIGHT) {
            double width = chance.nextDouble(0.16, 0.28);
            block(x, chance.nextDouble(0.1, 0.3), width, horizon + 0.04);
            x += width;
        }
        ground(0xB7B3AE, 0x9C9994, horizon + 0.04);
        rect(0xCFCAC2, LEFT, 0.54, RIGHT - LEFT, 0.06);
        for (double dash = LEFT + chance.nextDouble(0.1); dash < RIGHT; dash += 0.24) {
            rect(0xD8D3CA, dash, 0.76, 0.11, 0.014);
        }
    }

    private void block(double x, double top, double width, double bottom) {
        int[] walls = {0xC9C1B6, 0xBFBBB5, 0xD2C8BA, 0xB5B2AE};
        rect(walls[chance.nextInt(walls.length)], x, top, width, bottom - top);
        rect(0xAAA59D, x, top, width, 0.012);
        for (double y = top + 0.04; y < bottom - 0.08; y += 0.08) {
            for (double window = x + 0.025; window < x + width - 0.03; window += 0.055) {
                rect(chance.nextInt(4) == 0 ? 0xE6DFCF : 0xA5A6A7, window, y, 0.028, 0.042);
            }
        }
    }

    public void field() {
        double horizon = 0.46;
        sky(0xD5DADD, 0xEEEBE3, horizon);
        oval(0xF3EFE4, chance.nextDouble(-0.2, 1.2), 0.14, 0.14, 0.14);
        hills(0xC3C4BE, horizon - 0.1, 0.06);
        hills(0xB4B5AC, horizon - 0.03, 0.04);
        ground(0xB9B7A6, 0xA19F8D, horizon);
        for (int i = 0; i < 40; i++) {
            double y = chance.nextDouble(horizon + 0.03, 1);
            rect(0x97957F, chance.nextDouble(LEFT, RIGHT), y, 0.004, 0.012 + 0.02 * (y - horizon));
        }
    }

    public void room() {
        double floor = 0.56;
        gradient(0xE2DDD4, 0xD3CCC1, 0, floor);
        double window = chance.nextDouble(0.2, 0.5);
        rect(0xF2EEE6, window, 0.08, 0.34, 0.3);
        rect(0xCDD2D4, window + 0.015, 0.095, 0.31, 0.27);
        rect(0xF2EEE6, window + 0.162, 0.08, 0.014, 0.3);
        rect(0xBDB5A8, LEFT, floor - 0.03, RIGHT - LEFT, 0.03);
        rect(0xB0A698, -0.3, 0.2, 0.18, 0.24);
        rect(0xD9D2C6, -0.285, 0.215, 0.15, 0.21);
        ground(0xB5AA9B, 0x9D9384, floor);
        for (int i = 0; i < 7; i++) {
            double y = floor + 0.03 + 0.013 * i * (i + 1);
            rect(0xA59A8A, LEFT, y, RIGHT - LEFT, 0.003 + 0.0006 * i);
        }
    }

    public void shore() {
        double horizon = 0.42;
        sky(0xD3D9DC, 0xEFE9DF, horizon);
        hills(0xC2C4C4, horizon - 0.05, 0.05);
        gradient(0xAFB9BE, 0xC2C9CB, horizon, 0.56);
        for (int i = 0; i < 14; i++) {
            double y = chance.nextDouble(horizon + 0.01, 0.54);
            rect(0xD6DBDC, chance.nextDouble(LEFT, RIGHT), y, chance.nextDouble(0.05, 0.12), 0.004);
        }
        ground(0xD8CDB9, 0xC4B8A3, 0.56);
        rect(0xE9E4DA, LEFT, 0.555, RIGHT - LEFT, 0.012);
        for (int i = 0; i < 30; i++) {
            oval(0xB8AC98, chance.nextDouble(LEFT, RIGHT), chance.nextDouble(0.6, 1), 0.012, 0.006);
        }
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
        graphics.setPaint(new GradientPaint(0, (float) from, new Color(top), 0, (float) to, new Color(low)));
        graphics.fill(new Rectangle2D.Double(LEFT, from, RIGHT - LEFT, to - from));
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
