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

/** What guards drafts against being waved through, by keys. */
class GuardsRobotTest {

    private static final int RATE = 16_000;

    private final Path clips;
    private final StudioPage studio;

    GuardsRobotTest(@TempDir Path home) throws Exception {
        this.clips = Files.createDirectory(home.resolve("clips"));
        for (String name : new String[] {"bell.wav", "gong.wav"}) {
            ClipWriter.writeWav(clips.resolve(name), Waveform.mono(new float[RATE], RATE));
        }
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

    private void turnOn(String guard) {
        studio.palette().open().type("guards of this project").run();
        Page.until("the guards", () -> studio.isShown("guards"));
        while (!studio.captioning().focusId().equals(guard)) {
            studio.press(KeyCode.TAB);
        }
        studio.press(KeyCode.SPACE);
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
    }

    @Test
    void aClipIsAcceptedOnlyOnceItWasHeard() {
        turnOn("guard-listen");
        studio.captioning().toEditor();

        studio.press(KeyCode.CONTROL, KeyCode.ENTER);

        studio.captioning().untilState(" s of the sound were not played yet. Ctrl+Shift+Space plays them.");
        assertThat(studio.captioning().origin()).isEqualTo("machine draft, not edited");
    }

    @Test
    void theNextDraftIsHeldBackUntilOnesOwnWordsAreThere() {
        turnOn("guard-blind");
        studio.captioning().accept();
        CaptioningPage caption = studio.captioning();
        caption.untilText("");
        caption.untilState("Write what you hear and see.");

        caption.toEditor().write("a gong");
        studio.press(KeyCode.CONTROL, KeyCode.ENTER);
        caption.untilState("then accept");

        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        Page.until("the difference", () -> studio.isShown("diff"));
        assertThat(caption.text()).isEqualTo("a gong");
        studio.press(KeyCode.CONTROL, KeyCode.ENTER);
        Page.until("it accepted", () -> caption.origin().equals("accepted"));
    }
}
