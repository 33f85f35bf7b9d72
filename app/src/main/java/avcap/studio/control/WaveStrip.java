package avcap.studio.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** The wave of the sound, scaled to the clip's loudest sample. */
public final class WaveStrip extends Lane {

    /** A clip quieter than this is not blown up to the full height: -20 dB. */
    private static final float QUIETEST_SCALE = .1f;

    private static final double FULL = .94;

    /** Pixels a sample from which on the wave is a line. */
    private static final double LINE_FROM = 1;

    private final ObjectProperty<@Nullable Peaks> peaks = new SimpleObjectProperty<>(this, "peaks");

    public WaveStrip(TimeAxis axis) {
        super(axis, "wave-strip");
        repaintOn(peaks);
    }

    /** The sound, or null if there is none. */
    public ObjectProperty<@Nullable Peaks> peaksProperty() {
        return peaks;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFill(WELL);
        g.fillRect(0, 0, width, height);
        Peaks sound = peaks.get();
        if (sound == null) {
            return;
        }
        double scale = FULL * height / 2 / Math.max(QUIETEST_SCALE, sound.loudest());
        g.setFill(ink());
        g.setStroke(ink());
        if (axis().pixelsPerSecond() > sound.sampleRate() * LINE_FROM) {
            line(g, sound, height / 2, scale);
        } else {
            bars(g, sound, (int) Math.ceil(width), height / 2, scale);
        }
    }

    /** The smallest and the largest sample of each pixel. */
    private void bars(GraphicsContext g, Peaks sound, int width, double middle, double scale) {
        float[] extremes = sound.across(axis().timeAt(0), axis().timeAt(width), width);
        int end = (int) Math.min(width, Math.ceil(axis().xOf(sound.seconds())));
        for (int x = 0; x < end; x++) {
            double top = middle - extremes[2 * x + 1] * scale;
            g.fillRect(x, top, 1, Math.max(1, (extremes[2 * x + 1] - extremes[2 * x]) * scale));
        }
    }

    /** A line from sample to sample, where a pixel is shorter than one. */
    private void line(GraphicsContext g, Peaks sound, double middle, double scale) {
        int rate = sound.sampleRate();
        long first = Math.max(0, (long) Math.floor(axis().view().start() * rate) - 1);
        long last = Math.min(
                (long) (sound.seconds() * rate), (long) Math.ceil(axis().view().end() * rate) + 1);
        int count = (int) Math.max(0, last - first);
        float[] samples = sound.samples(first, count);
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = axis().xOf((double) (first + i) / rate);
            y[i] = middle - samples[i] * scale;
        }
        g.setLineWidth(1);
        g.strokePolyline(x, y, count);
    }
}
