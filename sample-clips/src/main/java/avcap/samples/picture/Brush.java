package avcap.samples.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints one thing in units of its height, in its own colour and a few muted ones. */
public final class Brush {

    static final Color INK = new Color(0x2F3038);
    static final Color STEEL = new Color(0x8D9096);
    static final Color PALE = new Color(0xF4EFE6);
    static final Color GLASS = new Color(0xCDD5D8);
    static final Color SKIN = new Color(0xDDBFA4);
    static final Color WOOD = new Color(0x94826F);

    private final Graphics2D graphics;
    private final Color main;
    private final double seconds;
    private final double amount;

    /**
     * A brush on a surface whose units are already those of the drawing.
     *
     * @param seconds since the thing began to sound
     * @param amount how strongly it sounds, from 0 at rest to 1
     */
    Brush(Graphics2D graphics, Color main, double seconds, double amount) {
        this.graphics = graphics;
        this.main = main;
        this.seconds = seconds;
        this.amount = amount;
    }

    Color main() {
        return main;
    }

    Color dark() {
        return mix(main, Color.BLACK, 0.25);
    }

    Color light() {
        return mix(main, Color.WHITE, 0.3);
    }

    /** Seconds since the thing began to sound, 0 at rest. */
    double seconds() {
        return amount == 0 ? 0 : seconds;
    }

    /** A wave in [-1, 1] while the thing sounds, 0 at rest. */
    double beat(double hertz) {
        return amount * Motion.wave(seconds, hertz);
    }

    boolean isSounding() {
        return amount > 0;
    }

    void oval(Color colour, double x, double y, double width, double height) {
        fill(colour, new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    }

    void rect(Color colour, double x, double y, double width, double height) {
        fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    void slab(Color colour, double x, double y, double width, double height, double corner) {
        fill(colour, new RoundRectangle2D.Double(x, y, width, height, corner, corner));
    }

    /** A slice of an ellipse around a centre; degrees from three o'clock, counter-clockwise. */
    void slice(Color colour, double x, double y, double width, double height, double from, double extent) {
        fill(colour, new Arc2D.Double(x - width / 2, y - height / 2, width, height, from, extent, Arc2D.CHORD));
    }

    void polygon(Color colour, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        fill(colour, path);
    }

    /** A closed outline of quadratic curves: a start, then control and end points in turn. */
    void blob(Color colour, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i + 3 < points.length; i += 4) {
            path.quadTo(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }
        path.closePath();
        fill(colour, path);
    }

    void line(Color colour, double width, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        stroke(colour, width, path);
    }

    void arc(Color colour, double width, double x, double y, double radius, double from, double extent) {
        stroke(
                colour,
                width,
                new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, from, extent, Arc2D.OPEN));
    }

    void ring(Color colour, double width, double x, double y, double radius) {
        stroke(colour, width, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Paints something turned around a point. */
    void turned(double radians, double x, double y, Runnable painting) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(radians, x, y);
        painting.run();
        graphics.setTransform(before);
    }

    private void fill(Color colour, Shape shape) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    private void stroke(Color colour, double width, Shape shape) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) Math.round(one.getRed() + share * (other.getRed() - one.getRed())),
                (int) Math.round(one.getGreen() + share * (other.getGreen() - one.getGreen())),
                (int) Math.round(one.getBlue() + share * (other.getBlue() - one.getBlue())));
    }
}
