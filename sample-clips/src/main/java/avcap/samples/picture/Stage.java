package avcap.samples.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.function.Consumer;

/** Sets one thing into a picture: its shadow, its movement, its drawing. */
public final class Stage {

    private static final Color SHADOW = new Color(0, 0, 0, 34);
    private static final double RAMP = 0.2;

    private final Graphics2D graphics;

    /** @param graphics in units of the picture's height */
    public Stage(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** What is painted, and how it moves. */
    public record Figure(Color colour, Motion motion, boolean flies, boolean facesLeft, Consumer<Brush> drawing) {}

    /** When something sounds, from the moment that is painted. */
    public record Sounding(double sinceStart, double untilEnd) {

        public static final Sounding NEVER = new Sounding(-1, -1);

        double amount() {
            return Math.max(0, Math.min(1, Math.min(sinceStart, untilEnd) / RAMP));
        }
    }

    /** Paints a figure into a box given by its middle, its top and its height. */
    public void put(Figure figure, double x, double top, double width, double height, Sounding sounding) {
        if (!figure.flies()) {
            graphics.setColor(SHADOW);
            graphics.fill(new Ellipse2D.Double(x - 0.46 * width, top + height - 0.025, 0.92 * width, 0.05));
        }
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, top);
        graphics.scale(figure.facesLeft() ? -height : height, height);
        double amount = sounding.amount();
        graphics.transform(figure.motion().at(sounding.sinceStart(), amount));
        figure.drawing().accept(new Brush(graphics, figure.colour(), sounding.sinceStart(), amount));
        graphics.setTransform(before);
    }
}
