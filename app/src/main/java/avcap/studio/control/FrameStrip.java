package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * The clip's pictures side by side, with a mark at each one the model saw.
 *
 * <p>Each place in the strip shows the picture nearest to its middle, and nothing where no picture is near. What lies outside the pictures the model saw is dimmed.
 */
public final class FrameStrip extends Lane {

    private static final double MARKS = 5;

    /** So many times the distance of two pictures is still near one. */
    private static final double NEAR = 3;

    private static final Color DIMMED = Color.rgb(1, 4, 9, .35);

    private final ObjectProperty<List<Still>> stills = new SimpleObjectProperty<>(this, "stills", List.of());
    private final ObjectProperty<List<Double>> seen = new SimpleObjectProperty<>(this, "seen", List.of());

    public FrameStrip(TimeAxis axis) {
        super(axis, "frame-strip");
        repaintOn(stills);
        repaintOn(seen);
    }

    /** The pictures to choose from, in order of time. */
    public ObjectProperty<List<Still>> stillsProperty() {
        return stills;
    }

    /** Seconds of the pictures the model was given, in order. */
    public ObjectProperty<List<Double>> seenProperty() {
        return seen;
    }

    /** The time of the picture drawn at a pixel, to jump to. */
    public Optional<Double> pictureAt(double x) {
        if (stills.get().isEmpty()) {
            return Optional.empty();
        }
        double place = placeWidth();
        return near((Math.floor(x / place) + .5) * place, place).map(Still::time);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double pictureHeight = height - MARKS;
        g.setFill(WELL);
        g.fillRect(0, 1, width, pictureHeight);
        if (!stills.get().isEmpty()) {
            double place = placeWidth();
            for (int i = 0; i < (int) Math.rint(width / place); i++) {
                double x = Math.rint(i * place);
                double gap = i == 0 ? 0 : 1;
                double to = Math.rint((i + 1) * place);
                near((i + .5) * place, place)
                        .ifPresent(still -> cover(g, still.image(), x + gap, 1, to - x - gap, pictureHeight));
            }
        }
        marks(g, width, height);
    }

    /** Places of equal width, as many as fit without cutting the pictures' sides. */
    private double placeWidth() {
        Image image = stills.get().get(0).image();
        double whole = (getHeight() - MARKS) * image.getWidth() / image.getHeight();
        return getWidth() / Math.max(1, Math.rint(getWidth() / Math.max(24, whole)));
    }

    /** The picture nearest to a pixel, unless it is from elsewhere: of an hour, only the beginning has pictures. */
    private Optional<Still> near(double x, double place) {
        double time = axis().timeAt(x);
        List<Still> all = stills.get();
        Still nearest = all.get(0);
        for (Still still : all) {
            if (Math.abs(still.time() - time) < Math.abs(nearest.time() - time)) {
                nearest = still;
            }
        }
        double apart = (all.get(all.size() - 1).time() - all.get(0).time()) / Math.max(1, all.size() - 1);
        double halfPlace = place / axis().pixelsPerSecond() / 2;
        boolean isNear = apart == 0 || Math.abs(nearest.time() - time) <= Math.max(halfPlace, NEAR * apart);
        return isNear ? Optional.of(nearest) : Optional.empty();
    }

    /** Fills a rectangle with the middle of a picture, at its own proportions. */
    private static void cover(GraphicsContext g, Image image, double x, double y, double width, double height) {
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double partWidth = width / scale;
        double partHeight = height / scale;
        g.drawImage(
                image,
                (image.getWidth() - partWidth) / 2,
                (image.getHeight() - partHeight) / 2,
                partWidth,
                partHeight,
                x,
                y,
                width,
                height);
    }

    private void marks(GraphicsContext g, double width, double height) {
        List<Double> times = seen.get();
        if (times.isEmpty()) {
            return;
        }
        if (times.size() > 1) {
            TimeSpan heard = seenSpan(times);
            double from = Math.max(0, axis().xOf(heard.start()));
            double to = Math.min(width, axis().xOf(heard.end()));
            g.setFill(DIMMED);
            g.fillRect(0, 1, from, height - MARKS);
            g.fillRect(to, 1, width - to, height - MARKS);
            g.setFill(mark());
            g.fillRect(from, height - 3, to - from, 2);
        }
        g.setFill(mark());
        for (double time : times) {
            double x = axis().xOf(time);
            g.fillPolygon(new double[] {x, x + 4, x - 4}, new double[] {height - 9, height - 3, height - 3}, 3);
        }
    }

    /** From the first picture to where the one after the last would be. */
    private static TimeSpan seenSpan(List<Double> times) {
        double first = times.get(0);
        double last = times.get(times.size() - 1);
        return TimeSpan.ofSeconds(first, last + (last - first) / (times.size() - 1));
    }
}
