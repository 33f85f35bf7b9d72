package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Lanes of 10 s, 1000 pixels wide, with a ruler of 20 pixels. */
class LaneMouseTest implements LaneMouse.Wishes {

    private final TimeAxis axis = new TimeAxis();
    private final Pane plot = new Pane();
    private final List<String> asked = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    LaneMouseTest() {
        axis.widthProperty().set(1000);
        new LaneMouse(axis, () -> null, this).watch(plot);
    }

    private void fire(EventType<MouseEvent> type, double x, double y) {
        plot.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null));
    }

    @Test
    void aPressOnTheRulerGoesThereAndADragGoesThroughTime() {
        fire(MouseEvent.MOUSE_PRESSED, 100, 10);
        fire(MouseEvent.MOUSE_DRAGGED, 300, 60);
        fire(MouseEvent.MOUSE_DRAGGED, 1200, 60);
        fire(MouseEvent.MOUSE_RELEASED, 1200, 60);
        fire(MouseEvent.MOUSE_CLICKED, 1200, 60);

        assertThat(asked).containsExactly("scrub 1.0", "scrub 3.0", "scrub 10.0", "release");
    }

    @Test
    void aDragBelowTheRulerMarksASpan() {
        fire(MouseEvent.MOUSE_PRESSED, 300, 60);
        fire(MouseEvent.MOUSE_DRAGGED, 100, 10);
        fire(MouseEvent.MOUSE_RELEASED, 100, 10);

        assertThat(asked).containsExactly("mark 1.0 3.0");
    }

    @Test
    void aClickBelowTheRulerSeeks() {
        fire(MouseEvent.MOUSE_PRESSED, 300, 60);
        fire(MouseEvent.MOUSE_RELEASED, 300, 60);
        fire(MouseEvent.MOUSE_CLICKED, 300, 60);

        assertThat(asked).containsExactly("seek 3.0");
    }

    @Override
    public void seek(double time, double y) {
        asked.add("seek " + time);
    }

    @Override
    public void mark(TimeSpan span) {
        asked.add("mark " + span.start() + " " + span.end());
    }

    @Override
    public void clear() {
        asked.add("clear");
    }

    @Override
    public boolean scrubsAt(double y) {
        return y < 20;
    }

    @Override
    public void scrub(double time) {
        asked.add("scrub " + time);
    }

    @Override
    public void release() {
        asked.add("release");
    }
}
