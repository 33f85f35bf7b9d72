package avcap.studio.control;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** Sounds in the spectrogram as labelled outlines, the chosen one with handles, and the one that is just drawn, dashed. */
public final class SoundBoxes extends Lane {

    private static final Color LINE = Color.web("#c9d1d9");
    private static final Color YOURS = Color.web("#58a6ff");
    private static final Color CASING = Color.rgb(1, 4, 9, .8);
    private static final Color WORDS = Color.web("#f0f6fc");
    private static final double HANDLE = 5;
    private static final double TAG = 15;
    private static final double PADDING = 4;
    private static final double LETTER = 6.2;

    /** A label may reach so far beyond a narrow box. */
    private static final int LEAST_LETTERS = 16;

    private final ObjectProperty<FrequencyScale> scale;
    private final ObjectProperty<List<SoundBox>> boxes = new SimpleObjectProperty<>(this, "boxes", List.of());
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ObjectProperty<@Nullable SoundBox> drawn = new SimpleObjectProperty<>(this, "drawn");

    public SoundBoxes(TimeAxis axis, FrequencyScale first) {
        super(axis, "sound-boxes");
        scale = new SimpleObjectProperty<>(this, "scale", first);
        setMouseTransparent(true);
        List.of(scale, boxes, chosen, drawn).forEach(this::repaintOn);
    }

    public ObjectProperty<FrequencyScale> scaleProperty() {
        return scale;
    }

    public ObjectProperty<List<SoundBox>> boxesProperty() {
        return boxes;
    }

    /** Place of the chosen box among the boxes, negative if none is. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** A box that is not kept yet, null for none. */
    public ObjectProperty<@Nullable SoundBox> drawnProperty() {
        return drawn;
    }

    BoxFrame frame(SoundBox box) {
        return BoxFrame.of(box, axis(), scale.get(), getHeight());
    }

    /** The frequency at a height in pixels from the top; outside the picture that of its edge. */
    double hertzAt(double y) {
        double height = 1 - y / Math.max(1, getHeight());
        return Math.min(scale.get().highest(), scale.get().hertzAt(Math.max(0, Math.min(1, height))));
    }

    /** The box whose outline or label is at a place, the chosen one first; negative if none is. */
    int outlineAt(double x, double y) {
        return first(box -> !BoxEdges.near(frame(box), x, y).areNone() || tag(box).holds(x, y));
    }

    /** The box around a place, negative if none is. */
    int around(double x, double y) {
        return first(box -> frame(box).holds(x, y) || tag(box).holds(x, y));
    }

    private int first(Predicate<SoundBox> wanted) {
        List<SoundBox> all = boxes.get();
        int now = chosen.get();
        if (now >= 0 && now < all.size() && wanted.test(all.get(now))) {
            return now;
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            if (wanted.test(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Where the label stands: above the box, or inside it where there is no room above. */
    private BoxFrame tag(SoundBox box) {
        BoxFrame frame = frame(box);
        double wanted = LETTER * box.label().length() + 2 * PADDING;
        double left = Math.max(0, frame.left());
        double width = Math.min(wanted, Math.max(frame.width(), LEAST_LETTERS * LETTER));
        double top = frame.top() >= TAG ? frame.top() - TAG : frame.top();
        return new BoxFrame(left, top, left + width, top + TAG);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        List<SoundBox> all = boxes.get();
        for (int i = 0; i < all.size(); i++) {
            if (i != chosen.get()) {
                paint(g, all.get(i), LINE, 1);
            }
        }
        if (chosen.get() >= 0 && chosen.get() < all.size()) {
            SoundBox box = all.get(chosen.get());
            paint(g, box, YOURS, 2);
            handles(g, frame(box));
        }
        SoundBox mine = drawn.get();
        if (mine != null) {
            g.setLineDashes(4, 3);
            paint(g, mine, YOURS, 1.5);
        }
    }

    private void paint(GraphicsContext g, SoundBox box, Color colour, double line) {
        BoxFrame frame = frame(box);
        outline(g, frame, CASING, line + 2);
        outline(g, frame, colour, line);
        if (box.label().isEmpty() || frame.right() < 0 || frame.left() > getWidth()) {
            return;
        }
        BoxFrame tag = tag(box);
        g.setFill(colour.equals(YOURS) ? Color.web("#1f6feb") : CASING);
        g.fillRect(tag.left(), tag.top(), tag.width(), tag.height());
        g.setFont(Font.font("Inter", 11));
        g.setTextBaseline(VPos.CENTER);
        g.setFill(WORDS);
        g.fillText(shown(box.label(), tag.width()), tag.left() + PADDING, tag.top() + TAG / 2);
    }

    private static String shown(String label, double width) {
        int room = (int) ((width - 2 * PADDING) / LETTER + .5);
        return label.length() <= room ? label : label.substring(0, Math.max(1, room - 1)) + "…";
    }

    private static void outline(GraphicsContext g, BoxFrame frame, Color colour, double line) {
        g.setStroke(colour);
        g.setLineWidth(line);
        g.strokeRect(
                Math.rint(frame.left()) + .5,
                Math.rint(frame.top()) + .5,
                Math.max(1, Math.rint(frame.width()) - 1),
                Math.max(1, Math.rint(frame.height()) - 1));
    }

    private static void handles(GraphicsContext g, BoxFrame frame) {
        g.setFill(WORDS);
        for (double x : new double[] {frame.left(), frame.right()}) {
            for (double y : new double[] {frame.top(), frame.bottom()}) {
                g.fillRect(Math.rint(x - HANDLE / 2), Math.rint(y - HANDLE / 2), HANDLE, HANDLE);
            }
        }
    }
}
