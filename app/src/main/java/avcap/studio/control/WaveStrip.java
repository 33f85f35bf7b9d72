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
        double middle = height / 2;
        g.setFill(ink());
        for (int x = 0; x < width && axis().timeAt(x) < sound.seconds(); x++) {
            float[] extremes = sound.between(axis().timeAt(x), axis().timeAt(x + 1));
            double top = middle - extremes[1] * scale;
            g.fillRect(x, top, 1, Math.max(1, (extremes[1] - extremes[0]) * scale));
        }
    }
}
