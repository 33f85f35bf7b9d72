package avcap.studio.control;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Lines over the spectrogram: a few frequencies, the moments of the pictures the model was given, where its padding begins, and
 * the moment after which there is nothing more.
 */
public final class SoundMarks extends Lane {

    private static final Color GRID = Color.rgb(255, 255, 255, .10);
    private static final Color HATCH = Color.rgb(139, 148, 158, .30);

    /** Padding is drawn as bright as the model gets it, so its stripes are dark. */
    private static final Color SHADE = Color.rgb(1, 4, 9, .6);

    private static final Color CUT = Color.web("#d29922");
    private static final Color WORDS = Color.web("#c9d1d9");
    private static final Color PICTURE = Color.web("#4cc9d6");
    private static final double HATCH_STEP = 8;
    private static final double ROOM_FOR_WORDS = 90;
    private static final double DASH = 4;
    private static final double STRIPE = 1.5;

    private final ObjectProperty<FrequencyScale> scale;
    private final DoubleProperty end = new SimpleDoubleProperty(this, "end", Double.POSITIVE_INFINITY);
    private final StringProperty endText = new SimpleStringProperty(this, "endText", "");
    private final DoubleProperty filled = new SimpleDoubleProperty(this, "filled", Double.POSITIVE_INFINITY);
    private final StringProperty filledText = new SimpleStringProperty(this, "filledText", "");
    private final ObjectProperty<List<Double>> seen = new SimpleObjectProperty<>(this, "seen", List.of());

    public SoundMarks(TimeAxis axis, FrequencyScale first) {
        super(axis, "sound-marks");
        scale = new SimpleObjectProperty<>(this, "scale", first);
        setMouseTransparent(true);
        List.of(scale, end, endText, filled, filledText, seen).forEach(this::repaintOn);
    }

    public ObjectProperty<FrequencyScale> scaleProperty() {
        return scale;
    }

    /** Seconds from which on everything is hatched; infinity for none. */
    public DoubleProperty endProperty() {
        return end;
    }

    /** A few words on the hatched part, such as "no sound in the file". */
    public StringProperty endTextProperty() {
        return endText;
    }

    /** Seconds from which on the picture shows what was filled in; infinity for none. */
    public DoubleProperty filledProperty() {
        return filled;
    }

    /** A few words on what was filled in. */
    public StringProperty filledTextProperty() {
        return filledText;
    }

    /** Seconds of pictures to be marked. */
    public ObjectProperty<List<Double>> seenProperty() {
        return seen;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFill(GRID);
        for (double hertz : scale.get().lines()) {
            g.fillRect(0, Math.rint(height * (1 - scale.get().heightOf(hertz))), width, 1);
        }
        seen.get().forEach(time -> dashed(g, axis().xOf(time), height, PICTURE));
        double padded = axis().xOf(filled.get());
        if (padded < width) {
            stripes(g, SHADE, Math.max(0, padded), width, height);
            edge(g, padded, height);
            words(g, filledText.get(), Math.max(0, padded), width, height);
        }
        double from = Math.max(0, axis().xOf(end.get()));
        if (from < width) {
            g.setFill(WELL);
            g.fillRect(from, 0, width - from, height);
            stripes(g, HATCH, from, width, height);
            edge(g, from, height);
            words(g, endText.get(), from, width, height);
        }
    }

    private static void dashed(GraphicsContext g, double x, double height, Color colour) {
        g.setFill(colour);
        for (double y = 0; y < height; y += 2 * DASH) {
            g.fillRect(Math.rint(x), y, 1, DASH);
        }
    }

    private static void stripes(GraphicsContext g, Color colour, double from, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(from, 0, width - from, height);
        g.clip();
        g.setStroke(colour);
        g.setLineWidth(STRIPE);
        for (double x = from - height; x < width; x += HATCH_STEP) {
            g.strokeLine(x, height, x + height, 0);
        }
        g.restore();
    }

    private static void edge(GraphicsContext g, double from, double height) {
        g.setFill(CUT);
        g.fillRect(Math.rint(from), 0, 1.5, height);
    }

    private static void words(GraphicsContext g, String text, double from, double width, double height) {
        if (width - from < ROOM_FOR_WORDS || text.isEmpty()) {
            return;
        }
        double x = (from + width) / 2;
        double y = height / 2;
        g.setFont(Font.font("Inter", 11));
        double half = 3.2 * text.length() + 8;
        g.setFill(WELL);
        g.fillRoundRect(x - half, y - 10, 2 * half, 20, 6, 6);
        g.setFill(WORDS);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }
}
