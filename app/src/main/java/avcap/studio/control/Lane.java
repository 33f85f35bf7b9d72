package avcap.studio.control;

import java.util.List;
import javafx.beans.property.ReadOnlyProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/**
 * One strip of the time lanes, drawn over the full width of the axis.
 *
 * <p>It is painted anew when it is laid out, so many changes between two pulses cost one painting. Two colours come from the
 * style sheet: {@code -av-ink} for text and ticks, {@code -av-mark} for what stands out.
 */
public abstract class Lane extends Region {

    /** Whatever is drawn inside a well uses the dark column of the palette, in both themes. */
    protected static final Color WELL = Color.web("#010409");

    private static final StyleablePropertyFactory<Lane> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<Lane, Paint> INK =
            STYLES.createPaintCssMetaData("-av-ink", lane -> lane.ink, Color.web("#8b949e"), false);
    private static final CssMetaData<Lane, Paint> MARK =
            STYLES.createPaintCssMetaData("-av-mark", lane -> lane.mark, Color.web("#58a6ff"), false);

    private final TimeAxis axis;
    private final Canvas canvas = new Canvas();
    private final StyleableObjectProperty<Paint> ink = colour(INK, "ink");
    private final StyleableObjectProperty<Paint> mark = colour(MARK, "mark");

    protected Lane(TimeAxis axis, String id) {
        this.axis = axis;
        setId(id);
        getStyleClass().addAll("lane", id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        repaintOn(axis.viewProperty());
    }

    private StyleableObjectProperty<Paint> colour(CssMetaData<Lane, Paint> style, String name) {
        StyleableObjectProperty<Paint> colour =
                new SimpleStyleableObjectProperty<>(style, this, name, style.getInitialValue(this));
        colour.addListener((property, old, now) -> requestLayout());
        return colour;
    }

    /** Paints anew whenever this property changes. */
    protected final void repaintOn(ReadOnlyProperty<?> property) {
        property.addListener((observed, old, now) -> requestLayout());
    }

    protected abstract void paint(GraphicsContext g, double width, double height);

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            g.save();
            paint(g, getWidth(), getHeight());
            g.restore();
        }
    }

    protected final TimeAxis axis() {
        return axis;
    }

    protected final Paint ink() {
        return ink.get();
    }

    protected final Paint mark() {
        return mark.get();
    }

    protected static Font numbers(double size) {
        return Font.font("JetBrains Mono", size);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
