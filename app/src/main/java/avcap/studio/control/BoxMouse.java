package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a mouse does with boxes: with Ctrl or Alt a drag draws one, a press on an outline or a label chooses it, a drag at an
 * edge of the chosen one moves that edge, a double click writes its label, the other button opens its menu. All else is left to
 * the lanes.
 */
public final class BoxMouse {

    private static final double SLACK = 4;

    private final SoundBoxes boxes;
    private final TimeAxis axis;
    private final Wishes wishes;
    private BoxEdges held = BoxEdges.NONE;
    private @Nullable SoundBox drag;
    private boolean isNew;
    private boolean isOwn;
    private boolean isMoved;
    private double pressedX;
    private double pressedY;

    /** What the person asks for. */
    public interface Wishes {

        /** A new box. */
        void draw(SoundBox box);

        /** The chosen box elsewhere. */
        void place(SoundBox box);

        void choose(int box);

        /** Another label for the chosen box. */
        void write();

        /** What can be done with the chosen box, at a place of the screen. */
        void menu(double screenX, double screenY);

        /** Whether boxes can be drawn and moved. */
        boolean canChange();
    }

    public BoxMouse(SoundBoxes boxes, TimeAxis axis, Wishes wishes) {
        this.boxes = boxes;
        this.axis = axis;
        this.wishes = wishes;
    }

    /** Listens to the node that the boxes lie in, before the lanes do. */
    public void watch(Node plot) {
        plot.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        plot.addEventFilter(MouseEvent.MOUSE_MOVED, event -> plot.setCursor(cursor(event)));
    }

    private double y(MouseEvent event) {
        return event.getY() - boxes.getLayoutY();
    }

    private boolean isInPicture(MouseEvent event) {
        return y(event) >= 0 && y(event) < boxes.getHeight();
    }

    private static boolean draws(MouseEvent event) {
        return event.isAltDown() || event.isShortcutDown();
    }

    private void press(MouseEvent event) {
        isOwn = false;
        isNew = false;
        isMoved = false;
        drag = null;
        if (!isInPicture(event)) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            menu(event);
        } else if (event.getButton() == MouseButton.PRIMARY && draws(event) && wishes.canChange()) {
            begin(event);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            take(event);
        }
        if (isOwn) {
            event.consume();
        }
    }

    private void menu(MouseEvent event) {
        int box = boxes.around(event.getX(), y(event));
        if (box >= 0) {
            isOwn = true;
            wishes.choose(box);
            wishes.menu(event.getScreenX(), event.getScreenY());
        }
    }

    private void begin(MouseEvent event) {
        pressedAt(event);
        isNew = true;
        held = new BoxEdges(1, 1);
        double time = axis.timeWithinClipAt(event.getX());
        double hertz = boxes.hertzAt(y(event));
        drag = new SoundBox(TimeSpan.ofSeconds(time, time), hertz, hertz, "");
    }

    private void take(MouseEvent event) {
        int box = boxes.outlineAt(event.getX(), y(event));
        if (box < 0) {
            return;
        }
        pressedAt(event);
        if (box != boxes.chosenProperty().get()) {
            wishes.choose(box);
        } else if (wishes.canChange()) {
            SoundBox chosen = boxes.boxesProperty().get().get(box);
            held = BoxEdges.near(boxes.frame(chosen), event.getX(), y(event));
            drag = held.areNone() ? null : chosen;
        }
    }

    private void pressedAt(MouseEvent event) {
        isOwn = true;
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (!isOwn) {
            return;
        }
        event.consume();
        isMoved = isMoved || Math.abs(event.getX() - pressedX) >= SLACK || Math.abs(event.getY() - pressedY) >= SLACK;
        SoundBox from = drag;
        if (isMoved && from != null) {
            boxes.drawnProperty().set(moved(from, event));
        }
    }

    private SoundBox moved(SoundBox from, MouseEvent event) {
        return held.moved(from, axis.timeWithinClipAt(event.getX()), boxes.hertzAt(y(event)));
    }

    private void release(MouseEvent event) {
        SoundBox from = drag;
        drag = null;
        if (!isOwn) {
            return;
        }
        event.consume();
        if (from == null || !isMoved) {
            return;
        }
        boxes.drawnProperty().set(null);
        SoundBox box = moved(from, event);
        if (box.span().seconds() <= 0 || box.highHertz() <= box.lowHertz()) {
            return;
        }
        if (isNew) {
            wishes.draw(box);
        } else {
            wishes.place(box);
        }
    }

    private void click(MouseEvent event) {
        if (isOwn) {
            event.consume();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isMoved && !isNew) {
                wishes.write();
            }
        }
    }

    private @Nullable Cursor cursor(MouseEvent event) {
        if (!isInPicture(event)) {
            return null;
        }
        if (draws(event)) {
            return Cursor.CROSSHAIR;
        }
        int box = boxes.outlineAt(event.getX(), y(event));
        if (box < 0 || box != boxes.chosenProperty().get()) {
            return box < 0 ? null : Cursor.HAND;
        }
        BoxEdges edges = BoxEdges.near(boxes.frame(boxes.boxesProperty().get().get(box)), event.getX(), y(event));
        return cursor(edges);
    }

    private static Cursor cursor(BoxEdges edges) {
        if (edges.areNone()) {
            return Cursor.HAND;
        }
        if (edges.pitch() == 0) {
            return Cursor.H_RESIZE;
        }
        if (edges.start() == 0) {
            return Cursor.V_RESIZE;
        }
        return edges.start() == edges.pitch() ? Cursor.NE_RESIZE : Cursor.NW_RESIZE;
    }
}
