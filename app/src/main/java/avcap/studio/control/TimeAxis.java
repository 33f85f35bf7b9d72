package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The one scale between seconds and pixels that all time lanes share.
 *
 * <p>The view is the stretch of the clip that fills the width. It always lies within the clip and is never shorter than
 * {@link #SHORTEST_VIEW}.
 */
public final class TimeAxis {

    /** Seconds: a few samples fill this view. */
    public static final double SHORTEST_VIEW = .001;

    private final ReadOnlyDoubleWrapper duration = new ReadOnlyDoubleWrapper(this, "duration", 10);
    private final ReadOnlyObjectWrapper<TimeSpan> view =
            new ReadOnlyObjectWrapper<>(this, "view", TimeSpan.ofSeconds(0, 10));
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", 1);

    /** Seconds from the first to the last moment of the clip. */
    public ReadOnlyDoubleProperty durationProperty() {
        return duration.getReadOnlyProperty();
    }

    /** What is to be seen. */
    public ReadOnlyObjectProperty<TimeSpan> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public TimeSpan view() {
        return view.get();
    }

    /** Pixels that the view fills. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Takes another clip's length and shows all of it. */
    public void setDuration(double seconds) {
        duration.set(Math.max(SHORTEST_VIEW, seconds));
        showAll();
    }

    public void showAll() {
        view.set(TimeSpan.ofSeconds(0, duration.get()));
    }

    public boolean showsAll() {
        return view.get().seconds() >= duration.get();
    }

    public double xOf(double time) {
        TimeSpan shown = view.get();
        return (time - shown.start()) / shown.seconds() * width.get();
    }

    /** The moment at a pixel; outside the clip for pixels outside the plot. */
    public double timeAt(double x) {
        TimeSpan shown = view.get();
        return shown.start() + x / Math.max(1, width.get()) * shown.seconds();
    }

    /** The moment at a pixel, clamped to the clip. */
    public double timeWithinClipAt(double x) {
        return Math.max(0, Math.min(duration.get(), timeAt(x)));
    }

    public double pixelsPerSecond() {
        return width.get() / view.get().seconds();
    }

    /** Shows {@code 1 / factor} as much; the moment {@code anchor} keeps its place. */
    public void zoom(double factor, double anchor) {
        TimeSpan shown = view.get();
        double seconds = Math.max(SHORTEST_VIEW, Math.min(duration.get(), shown.seconds() / factor));
        double before = (anchor - shown.start()) / shown.seconds() * seconds;
        show(anchor - before, seconds);
    }

    public void pan(double seconds) {
        TimeSpan shown = view.get();
        show(shown.start() + seconds, shown.seconds());
    }

    /** Shows one stretch and nothing else. */
    public void show(TimeSpan stretch) {
        double seconds = Math.max(SHORTEST_VIEW, Math.min(duration.get(), stretch.seconds()));
        show(stretch.start(), seconds);
    }

    /** Moves the view just so far that {@code time} is in it. */
    public void reveal(double time) {
        TimeSpan shown = view.get();
        if (time < shown.start()) {
            show(time, shown.seconds());
        } else if (time > shown.end()) {
            show(time - shown.seconds() / 2, shown.seconds());
        }
    }

    private void show(double start, double seconds) {
        double from = Math.max(0, Math.min(duration.get() - seconds, start));
        view.set(TimeSpan.ofSeconds(from, from + seconds));
    }
}
