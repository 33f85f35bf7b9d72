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
    private static final int MOST_PRESSES = 200;

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

    @Test
    void wordsAreWantedAndBannedByKeys() {
        studio.captioning().toEditor();

        studio.press(KeyCode.CONTROL, KeyCode.U);
        assertThat(studio.captioning().focusId()).isEqualTo("wishes-use");
        studio.captioning().write("bell,siren");
        studio.press(KeyCode.ENTER);
        studio.captioning().untilWish("bell");
        studio.captioning().untilWish("siren");
        studio.press(KeyCode.BACK_SPACE);
        assertThat(studio.captioning().has("wish-siren")).isFalse();

        studio.press(KeyCode.ESCAPE);
        assertThat(studio.captioning().hasCaret()).isTrue();
        assertThat(studio.captioning().has("wish-bell")).isTrue();
    }

    @Test
    void wordingsAfterTheCaretAreChosenFromAMenu() {
        CaptioningPage caption = studio.captioning().correct("a siren");

        studio.press(KeyCode.CONTROL, KeyCode.K);
        caption.untilAlternatives();
        assertThat(caption.focusId()).isEqualTo("alternative-1");
        caption.click("alternative-1");
        caption.robot().clickOn("again again");
        caption.untilText("a siren a bell rings again again");

        studio.press(KeyCode.ESCAPE);
        assertThat(caption.hasCaret()).isTrue();
    }

    @Test
    void theModelIsAskedWithoutASpanOfSoundByKey() {
        CaptioningPage caption = studio.captioning().toEditor();

        studio.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.M);
        caption.untilWithout("Mark a stretch of time first");

        studio.press(KeyCode.F11);
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.F12);
        studio.press(KeyCode.SHIFT, KeyCode.M);
        caption.untilWithout("Without the sound of 0.00 to 0.64 s");
    }

    @Test
    void theModelIsAskedWithoutABoxOfTheSpectrogramByKey() {
        CaptioningPage caption = studio.captioning().toEditor();

        studio.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.Y);
        caption.untilWithout("Choose a box in the spectrogram first");

        studio.press(KeyCode.ESCAPE);
        Page.until("the clip's length", () -> !studio.transport().duration().equals("/ 0:00.00"));
        studio.press(KeyCode.Y);
        studio.press(KeyCode.SHIFT, KeyCode.Y);
        caption.untilWithout("Without 500–4,000 Hz from 0.00 to 0.64 s");
    }

    @Test
    void theModelIsAskedWithoutAPatchThatTheKeysWalkedTo() {
        studio.palette().open().type("opsam").run();
        studio.untilProject();
        CaptioningPage caption = studio.captioning();
        caption.draft();

        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.SHIFT, KeyCode.Q);
        caption.untilWithout("Point at a patch of a picture first");

        // Until words are explained the key leads nowhere.
        for (int press = 0;
                press < MOST_PRESSES
                        && !studio.attention().reads("attention-lean").startsWith("picture");
                press++) {
            studio.press(KeyCode.Q);
        }
        studio.press(KeyCode.SHIFT, KeyCode.Q);
        caption.untilWithout("(row 2, column 2) of what it sees at");
    }
}
