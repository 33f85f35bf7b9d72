package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.query.Order;
import avcap.studio.testing.DividedCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clips that teach most, by keys alone. */
class QueueRobotTest {

    private static final int SIZE = 32;
    private static final List<String> CLIPS = List.of("bell", "dog", "rain");
    private static final String REASON = "Sound alone says “bell”: ear and eye disagree";

    private final Path clips;
    private final StudioPage studio;

    QueueRobotTest(@TempDir Path home) throws Exception {
        this.clips = Files.createDirectory(home.resolve("clips"));
        for (int i = 0; i < CLIPS.size(); i++) {
            write(clips.resolve(CLIPS.get(i) + ".mp4"), 60 * (i + 1));
        }
        this.studio = StudioPage.with(home, new DividedCaptioner("a red drum", "bell"));
    }

    /** A second of silence and of one grey. */
    private static void write(Path file, int grey) throws MediaException {
        byte[] pixels = new byte[3 * SIZE * SIZE];
        Arrays.fill(pixels, (byte) grey);
        ClipWriter.write(
                file,
                ClipWriter.Spec.standard().withSize(SIZE, SIZE).withFrameRate(5),
                IntStream.range(0, 5)
                        .mapToObj(i -> new Frame(i / 5.0, SIZE, SIZE, pixels))
                        .iterator(),
                Optional.of(Waveform.silence(1, 16_000)),
                Progress.none());
    }

    @BeforeEach
    void everyClipHasADraftAndIsMeasured() {
        studio.open(clips);
        studio.captioning().draft();
        studio.palette().open().type("caption every").run();
        Page.until("drafts everywhere", () -> studio.library().row("rain").contains("a red drum"));
        Project project = studio.project();
        Page.until("everything measured", () -> project.unmeasured().isEmpty());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /** A clip may be drawn by chance today. */
    private static boolean isReason(String row) {
        return row.endsWith(REASON) || row.endsWith("Random 10 %");
    }

    private List<String> rows() {
        return CLIPS.stream().map(studio.library()::row).toList();
    }

    private void choose(int down) {
        studio.press(KeyCode.SPACE);
        for (int step = 0; step < down; step++) {
            studio.press(KeyCode.DOWN);
        }
        studio.press(KeyCode.ENTER);
    }

    @Test
    void theOrderIsChosenAndItsReasonIsReadByKeys() {
        studio.press(KeyCode.CONTROL, KeyCode.F);
        studio.press(KeyCode.TAB);
        Page.until("the order", () -> studio.focusId().equals("library-order"));
        ChoiceBox<?> order = studio.node("library-order", ChoiceBox.class);
        for (int down = 1; down <= Order.values().length && order.getValue() != Order.INFORMATIVENESS; down++) {
            choose(down);
        }
        assertThat(order.getValue()).isEqualTo(Order.INFORMATIVENESS);

        Page.until("reasons", () -> rows().stream().allMatch(QueueRobotTest::isReason));
        ListView<?> list = studio.library().node("clip-list", ListView.class);
        Label said = Page.look(() -> list.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(Label.class::cast)
                .filter(label -> isReason(label.getText()))
                .findFirst()
                .orElseThrow());
        assertThat(said.getTooltip().getText()).as("all of what may be cut off").isEqualTo(said.getText());
        assertThat(said.getWidth()).isLessThan(list.getWidth());
    }

    @Test
    void theCommandThatMeasuresSaysWhenNothingIsLeft() {
        studio.palette().open().type("hearing and seeing").run();

        Page.until(
                "what is told",
                () -> studio.hasNotice("Hearing and seeing are compared in every draft that waits"
                        + " and has both sound and picture."));
    }
}
