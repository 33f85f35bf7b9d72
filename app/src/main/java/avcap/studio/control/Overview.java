package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The whole clip in a line: how loud it is, the part that is in view, and stretches to be found again. Drag it to move the view;
 * where all is in view, to go through time.
 */
public final class Overview extends Lane {

    private static final double LINE = 6;
    private static final double NARROWEST = 16;

    private static final double STRETCH = 2;

    private final Region thumb = new Region();
    private final ObjectProperty<List<TimeSpan>> stretches = new SimpleObjectProperty<>(this, "stretches", List.of());
    private final ObjectProperty<@Nullable Peaks> peaks = new SimpleObjectProperty<>(this, "peaks");
    private final List<Region> marks = new ArrayList<>();
    private DoubleConsumer onScrub = time -> {};
    private Runnable onRelease = () -> {};

    public Overview(TimeAxis axis) {
        super(axis, "overview");
        thumb.getStyleClass().add("overview-thumb");
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        getChildren().add(thumb);
        repaintOn(peaks);
        stretches.addListener((property, old, now) -> mark(now));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::moveTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moveTo);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> onRelease.run());
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    /** Stretches of the clip that are marked, seconds from its beginning. */
    public ObjectProperty<List<TimeSpan>> stretchesProperty() {
        return stretches;
    }

    /** The sound, or null if there is none. */
    public ObjectProperty<@Nullable Peaks> peaksProperty() {
        return peaks;
    }

    /**
     * What is done when someone goes through time.
     *
     * @param moment told each moment, seconds
     * @param release told that it is let go
     */
    public void onScrub(DoubleConsumer moment, Runnable release) {
        onScrub = moment;
        onRelease = release;
    }

    private void mark(List<TimeSpan> all) {
        getChildren().removeAll(marks);
        marks.clear();
        for (int i = 0; i < all.size(); i++) {
            Region mark = new Region();
            mark.getStyleClass().add("overview-stretch");
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            marks.add(mark);
        }
        getChildren().addAll(marks);
        requestLayout();
    }

    private void moveTo(MouseEvent event) {
        event.consume();
        double seconds = axis().durationProperty().get();
        double middle = Math.max(0, Math.min(1, event.getX() / getWidth())) * seconds;
        if (axis().showsAll()) {
            onScrub.accept(middle);
            return;
        }
        axis().pan(middle - (axis().view().start() + axis().view().end()) / 2);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Peaks sound = peaks.get();
        if (sound == null || sound.loudest() == 0) {
            return;
        }
        float[] extremes = sound.across(0, axis().durationProperty().get(), (int) width);
        g.setFill(ink());
        for (int x = 0; x < (int) width; x++) {
            double loud = Math.max(extremes[2 * x + 1], -extremes[2 * x]) / sound.loudest() * LINE;
            g.fillRect(x, height - 2 - loud, 1, loud);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double seconds = axis().durationProperty().get();
        double width = Math.max(NARROWEST, getWidth() * axis().view().seconds() / seconds);
        double x = Math.min(getWidth() - width, getWidth() * axis().view().start() / seconds);
        thumb.resizeRelocate(Math.rint(x), getHeight() - LINE - 2, Math.rint(width), LINE);
        for (int i = 0; i < marks.size(); i++) {
            TimeSpan stretch = stretches.get().get(i);
            double from = Math.rint(getWidth() * stretch.start() / seconds);
            double to = Math.rint(getWidth() * stretch.end() / seconds);
            marks.get(i).resizeRelocate(from, getHeight() - STRETCH, Math.max(STRETCH, to - from - 1), STRETCH);
        }
    }
}
