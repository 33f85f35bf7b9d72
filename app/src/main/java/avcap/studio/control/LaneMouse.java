package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a mouse does on the lanes: a click seeks, a drag marks a span, a drag at an edge moves that edge, a double click clears
 * the span; a press on the ruler seeks at once, and a drag from there goes through time; the wheel pans, with Shift as well, with Ctrl it zooms.
 */
public final class LaneMouse {

    private static final double SLACK = 4;
    private static final double ZOOM_STEP = 1.25;
    private static final double PAN_SHARE = .1;

    /** What JavaFX reports of a wheel's notch. */
    private static final double NOTCH = 40;

    private final TimeAxis axis;
    private final Wishes wishes;
    private final Supplier<@Nullable TimeSpan> span;
    private double anchor;
    private double pressedX;
    private boolean dragging;
    private boolean scrubbing;

    /** What the person asks for, in seconds. */
    public interface Wishes {

        /** @param y height in the lanes, pixels from the top */
        void seek(double time, double y);

        void mark(TimeSpan span);

        void clear();

        /** Whether a drag that begins at this height goes through time. */
        default boolean scrubsAt(double y) {
            return false;
        }

        /** Goes to a moment that is held; {@link #release} follows. */
        default void scrub(double time) {}

        default void release() {}
    }

    /** @param span the span that is marked now, null for none */
    public LaneMouse(TimeAxis axis, Supplier<@Nullable TimeSpan> span, Wishes wishes) {
        this.axis = axis;
        this.span = span;
        this.wishes = wishes;
    }

    /** Listens to a node whose left edge is the left end of the axis. */
    public void watch(Node plot) {
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        plot.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedX = event.getX();
        dragging = false;
        anchor = otherEdge(event.getX());
        scrubbing = wishes.scrubsAt(event.getY());
        scrub(event);
        event.consume();
    }

    private void scrub(MouseEvent event) {
        if (scrubbing) {
            wishes.scrub(axis.timeWithinClipAt(event.getX()));
        }
    }

    private void release(MouseEvent event) {
        if (scrubbing && event.getButton() == MouseButton.PRIMARY) {
            wishes.release();
        }
    }

    /** Where a drag begins: the far edge if the near one was grabbed, else the place itself. */
    private double otherEdge(double x) {
        TimeSpan marked = span.get();
        if (marked != null && Math.abs(axis.xOf(marked.start()) - x) < SLACK) {
            return marked.end();
        }
        if (marked != null && Math.abs(axis.xOf(marked.end()) - x) < SLACK) {
            return marked.start();
        }
        return axis.timeWithinClipAt(x);
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = dragging || Math.abs(event.getX() - pressedX) >= SLACK;
        scrub(event);
        if (dragging && !scrubbing) {
            double time = axis.timeWithinClipAt(event.getX());
            wishes.mark(TimeSpan.ofSeconds(Math.min(anchor, time), Math.max(anchor, time)));
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragging) {
            return;
        }
        if (event.getClickCount() == 2) {
            wishes.clear();
        } else if (!scrubbing) {
            wishes.seek(axis.timeWithinClipAt(event.getX()), event.getY());
        }
        event.consume();
    }

    /** A wheel turns in notches, a touchpad glides: both move as far as they were moved. */
    private void scroll(ScrollEvent event) {
        double notches = (event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY()) / NOTCH;
        if (event.isControlDown()) {
            axis.zoom(Math.pow(ZOOM_STEP, notches), axis.timeAt(event.getX()));
            event.consume();
        } else if (!axis.showsAll()) {
            axis.pan(-notches * PAN_SHARE * axis.view().seconds());
            event.consume();
        }
    }
}
