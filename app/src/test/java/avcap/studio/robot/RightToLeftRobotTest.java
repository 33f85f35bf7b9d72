package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.Draft;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caption in Hebrew: kept as typed, set flush right, marked word by word. */
class RightToLeftRobotTest {

    private static final int RATE = 16_000;
    private static final double NEAR = 12;

    private final StudioPage studio;

    RightToLeftRobotTest(@TempDir Path home) throws Exception {
        Path clips = Files.createDirectory(home.resolve("clips"));
        ClipWriter.writeWav(clips.resolve("dog.wav"), Waveform.mono(new float[RATE], RATE));
        this.studio = StudioPage.with(home, new FakeCaptioner("a dog barks"));
        studio.open(clips);
        studio.captioning().draft();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private String kept() throws Exception {
        return studio.project()
                .draft(studio.project().entries().get(0).id())
                .map(Draft::text)
                .orElse("");
    }

    @Test
    void hebrewIsSetFromTheRightAndEveryWordHasItsMarks() throws Exception {
        CaptioningPage caption = studio.captioning().correct("כלב נובח");
        caption.untilScored();

        Bounds first = caption.place(0, 3);
        Bounds second = caption.place(4, 8);
        assertThat(first.getMinX()).isGreaterThan(second.getMaxX());
        assertThat(first.getMaxX()).isCloseTo(caption.right(), within(NEAR));
        assertThat(caption.marks()).hasSize(2);
        assertThat(caption.marks().get(0)).isBetween(second.getMinX() - NEAR, second.getMaxX() + NEAR);
        assertThat(caption.marks().get(1)).isBetween(first.getMinX() - NEAR, first.getMaxX() + NEAR);
        assertThat(kept()).isEqualTo("כלב נובח");
    }

    @Test
    void mixedTextIsKeptAsTypedAndEdited() throws Exception {
        CaptioningPage caption = studio.captioning().correct("הכלב says הב 2 times");
        caption.untilScored();

        caption.press(KeyCode.HOME);
        caption.press(KeyCode.RIGHT);
        caption.press(KeyCode.SHIFT, KeyCode.END);
        caption.press(KeyCode.CONTROL, KeyCode.END);
        caption.press(KeyCode.BACK_SPACE);
        caption.untilText("הכלב says הב 2 time");

        assertThat(caption.marks()).hasSizeLessThanOrEqualTo(5);
        studio.captioning().accept();
        assertThat(kept()).isIn("", "הכלב says הב 2 time");
        assertThat(studio.library().row("dog")).contains("הכלב says");
    }

    @Test
    void textFromTheLeftGoesBackToTheLeft() {
        CaptioningPage caption = studio.captioning().correct("כלב").correct("a dog");

        assertThat(caption.place(0, 1).getMaxX()).isLessThan(caption.right() / 2);
    }
}
