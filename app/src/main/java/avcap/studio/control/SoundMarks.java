package avcap.studio.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Lines over the spectrogram: a few frequencies, and the moment after which the model hears nothing. */
public final class SoundMarks extends Lane {

    /** Hz of the lines and of the labels beside them. */
    static final double[] FREQUENCIES = {3000, 1000, 300};

    private static final Color GRID = Color.rgb(255, 255, 255, .10);
    private static final Color HATCH = Color.rgb(139, 148, 158, .30);
    private static final Color CUT = Color.web("#d29922");
    private static final Color WORDS = Color.web("#c9d1d9");
    private static final double HATCH_STEP = 8;
    private static final double ROOM_FOR_WORDS = 90;

    private final MelScale scale;
    private final DoubleProperty end = new SimpleDoubleProperty(this, "end", Double.POSITIVE_INFINITY);
    private final StringProperty endText = new SimpleStringProperty(this, "endText", "");

    public SoundMarks(TimeAxis axis, MelScale scale) {
        super(axis, "sound-marks");
        this.scale = scale;
        setMouseTransparent(true);
        repaintOn(end);
        repaintOn(endText);
    }

    /** Seconds from which on everything is hatched; infinity for none. */
    public DoubleProperty endProperty() {
        return end;
    }

    /** A few words on the hatched part, such as "no sound in the file". */
    public StringProperty endTextProperty() {
        return endText;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFill(GRID);
        for (double hertz : FREQUENCIES) {
            g.fillRect(0, Math.rint(height * (1 - scale.heightOf(hertz))), width, 1);
        }
        double from = Math.max(0, axis().xOf(end.get()));
        if (from < width) {
            hatch(g, from, width, height);
        }
    }

    private void hatch(GraphicsContext g, double from, double width, double height) {
        g.setFill(WELL);
        g.fillRect(from, 0, width - from, height);
        g.save();
        g.beginPath();
        g.rect(from, 0, width - from, height);
        g.clip();
        g.setStroke(HATCH);
        g.setLineWidth(1);
        for (double x = from - height; x < width; x += HATCH_STEP) {
            g.strokeLine(x, height, x + height, 0);
        }
        g.restore();
        g.setFill(CUT);
        g.fillRect(Math.rint(from), 0, 1.5, height);
        if (width - from > ROOM_FOR_WORDS) {
            words(g, (from + width) / 2, height / 2);
        }
    }

    private void words(GraphicsContext g, double x, double y) {
        g.setFont(Font.font("Inter", 11));
        double half = 3.2 * endText.get().length() + 8;
        g.setFill(WELL);
        g.fillRoundRect(x - half, y - 10, 2 * half, 20, 6, 6);
        g.setFill(WORDS);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(endText.get(), x, y);
    }
}
