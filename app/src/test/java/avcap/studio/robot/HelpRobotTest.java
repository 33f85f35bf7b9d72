package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the model offers while a caption is written, by keys. */
class HelpRobotTest {

    private static final int RATE = 16_000;

    private final Path clips;
    private final StudioPage studio;

    HelpRobotTest(@TempDir Path home) throws Exception {
        this.clips = Files.createDirectory(home.resolve("clips"));
        ClipWriter.writeWav(clips.resolve("bell.wav"), Waveform.mono(new float[RATE], RATE));
        this.studio = StudioPage.with(home, new FakeCaptioner("a bell rings"));
    }

    @BeforeEach
    void aDraftIsThere() {
        studio.open(clips);
        studio.captioning().draft();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void theNextWordIsShownBehindTheTextAndTakenByKey() {
        CaptioningPage caption = studio.captioning().correct("a bell");
        caption.untilGhost("word0");
        assertThat(caption.text()).isEqualTo("a bell");

        studio.press(KeyCode.ALT, KeyCode.RIGHT);
        caption.untilText("a bell word0");

        studio.press(KeyCode.TAB);
        assertThat(studio.captioning().hasCaret()).isFalse();
        caption.untilGhost("");
    }

    @Test
    void theNextWordsAreListedByKeyAndOneIsChosen() {
        CaptioningPage caption = studio.captioning().correct("a bell");

        studio.press(KeyCode.CONTROL, KeyCode.N);
        caption.untilNextWords();
        caption.robot().clickOn("word1");

        caption.untilText("a bell word1");
    }
}
