package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** A picture of 10 s and 8000 Hz, 1000 pixels wide and 80 high, 20 pixels below the top of the lanes. */
class BoxMouseTest implements BoxMouse.Wishes {

    private static final SoundBox HUM = new SoundBox(TimeSpan.ofSeconds(2, 4), 2000, 6000, "hum");

    private final TimeAxis axis = new TimeAxis();
    private final SoundBoxes boxes = new SoundBoxes(axis, new LinearScale(8000));
    private final Pane plot = new Pane(boxes);
    private final List<Object> asked = new ArrayList<>();
    private boolean reached;
    private boolean canChange = true;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    BoxMouseTest() {
        axis.widthProperty().set(1000);
        boxes.resizeRelocate(0, 20, 1000, 80);
        boxes.boxesProperty().set(List.of(HUM));
        new BoxMouse(boxes, axis, this).watch(plot);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> reached = true);
    }

    private void fire(EventType<MouseEvent> type, double x, double y, MouseButton button, boolean ctrl, int clicks) {
        plot.fireEvent(new MouseEvent(
                type, x, y, x, y, button, clicks, false, ctrl, false, false, true, false, false, false, false, true,
                null));
    }

    private void drag(double x, double y, double toX, double toY, boolean ctrl) {
        fire(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, ctrl, 1);
        fire(MouseEvent.MOUSE_DRAGGED, toX, toY, MouseButton.PRIMARY, ctrl, 1);
        fire(MouseEvent.MOUSE_RELEASED, toX, toY, MouseButton.PRIMARY, ctrl, 1);
    }

    private SoundBox box() {
        assertThat(asked).hasSize(1);
        return (SoundBox) asked.get(0);
    }

    @Test
    void aDragWithCtrlDrawsABoxFromAnyCorner() {
        drag(700, 80, 500, 40, true); // 20 to 60 pixels below the top of 80

        assertThat(box().span()).isEqualTo(TimeSpan.ofSeconds(5, 7));
        assertThat(box().lowHertz()).isEqualTo(2000, within(1e-6));
        assertThat(box().highHertz()).isEqualTo(6000, within(1e-6));
        assertThat(boxes.drawnProperty().get()).isNull();
        assertThat(reached).isFalse();
    }

    @Test
    void aDragWithoutCtrlIsLeftToTheLanes() {
        drag(700, 80, 500, 40, false);

        assertThat(asked).isEmpty();
        assertThat(reached).isTrue();
    }

    @Test
    void anOutlineIsChosenAndAnEdgeOfTheChosenBoxMoves() {
        drag(200, 60, 200, 60, false);
        assertThat(asked).containsExactly(0);
        asked.clear();
        boxes.chosenProperty().set(0);

        drag(400, 40, 450, 30, false); // its upper right corner

        assertThat(box()).isEqualTo(new SoundBox(TimeSpan.ofSeconds(2, 4.5), 2000, 7000, "hum"));
    }

    @Test
    void anEdgeMovesAloneAndAcrossTheOther() {
        boxes.chosenProperty().set(0);

        drag(300, 80, 300, 30, false); // the lower edge, above the upper one

        assertThat(box()).isEqualTo(new SoundBox(TimeSpan.ofSeconds(2, 4), 6000, 7000, "hum"));
    }

    @Test
    void insideABoxAClickSeeksAsElsewhere() {
        drag(300, 60, 300, 60, false);

        assertThat(asked).isEmpty();
        assertThat(reached).isTrue();
    }

    @Test
    void whereNothingCanBeChangedBoxesAreOnlyChosen() {
        canChange = false;
        boxes.chosenProperty().set(0);

        drag(400, 40, 450, 30, false);
        drag(700, 80, 500, 40, true);

        assertThat(asked).isEmpty();
    }

    @Test
    void theOtherButtonOpensTheMenuOfTheBoxUnderIt() {
        fire(MouseEvent.MOUSE_PRESSED, 300, 60, MouseButton.SECONDARY, false, 1);

        assertThat(asked).containsExactly(0, "menu");
    }

    @Test
    void aDoubleClickOnTheLabelWritesIt() {
        boxes.chosenProperty().set(0);
        fire(MouseEvent.MOUSE_PRESSED, 210, 32, MouseButton.PRIMARY, false, 2);
        fire(MouseEvent.MOUSE_RELEASED, 210, 32, MouseButton.PRIMARY, false, 2);
        fire(MouseEvent.MOUSE_CLICKED, 210, 32, MouseButton.PRIMARY, false, 2);

        assertThat(asked).containsExactly("write");
    }

    @Override
    public void draw(SoundBox box) {
        asked.add(box);
    }

    @Override
    public void place(SoundBox box) {
        asked.add(box);
    }

    @Override
    public void choose(int box) {
        asked.add(box);
    }

    @Override
    public void write() {
        asked.add("write");
    }

    @Override
    public void menu(double screenX, double screenY) {
        asked.add("menu");
    }

    @Override
    public boolean canChange() {
        return canChange;
    }
}
