package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.MadePictures;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playing, stepping and jumping by keys, from the lanes and from inside the caption. The player is one that stands still. */
class TransportRobotTest {

    private static final String SAID = "a bell rings";

    private final Path home;
    private final StudioPage studio;
    private final TransportPage transport;

    TransportRobotTest(@TempDir Path home) {
        this.home = home;
        this.studio = StudioPage.with(home, new FakeCaptioner(SAID));
        this.transport = studio.transport();
    }

    /** Ten seconds of twenty-five pictures each, with a cut at one second. */
    @BeforeEach
    void aClipWithACut() throws Exception {
        Path clips = Files.createDirectory(home.resolve("clips"));
        MadePictures.write(clips.resolve("cut.mp4"), MadePictures.steady(25, 250), time -> time < 1 ? 40 : 200);
        studio.open(clips);
        studio.captioning().draft();
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);
        studio.press(KeyCode.ESCAPE);
        Page.until("the keys outside of the caption", () -> !studio.captioning().hasCaret());
        Page.until("its pictures' times", studio::hasLandmarks);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void toCaption() {
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);
    }

    @Test
    void stepsGoBySecondsTenthsAndPictures() {
        transport.goes("0:01.00", KeyCode.RIGHT);
        transport.goes("0:06.00", KeyCode.SHIFT, KeyCode.RIGHT);
        transport.goes("0:05.90", KeyCode.ALT, KeyCode.LEFT);
        transport.goes("0:05.92", KeyCode.PERIOD);
        transport.goes("0:05.96", KeyCode.PERIOD);
        transport.goes("0:05.92", KeyCode.COMMA);
        transport.goes("0:00.92", KeyCode.SHIFT, KeyCode.LEFT);
        transport.goes("0:10.00", KeyCode.END);
        transport.goes("0:00.00", KeyCode.HOME);
    }

    @Test
    void theShuttleGoesOnAndBackAndStops() {
        transport.runs("1.00×", KeyCode.L);
        assertThat(transport.isPlaying()).isTrue();
        transport.runs("1.50×", KeyCode.L);
        transport.runs("2.00×", KeyCode.L);
        transport.runs("1.00×", KeyCode.K);
        assertThat(transport.isPlaying()).isFalse();

        transport.goes("0:05.00", KeyCode.SHIFT, KeyCode.RIGHT);
        transport.runs("\u22121.00×", KeyCode.J);
        transport.runs("\u22121.50×", KeyCode.J);
        transport.runs("1.00×", KeyCode.K);
        assertThat(transport.isPlaying()).isFalse();
    }

    @Test
    void aSpanIsMarkedLoopedAndEnteredEarly() {
        transport.goes("0:01.00", KeyCode.RIGHT);
        studio.press(KeyCode.OPEN_BRACKET);
        transport.goes("0:02.00", KeyCode.RIGHT);
        studio.press(KeyCode.CLOSE_BRACKET);
        assertThat(transport.span()).isEqualTo("1.00–2.00 s");

        transport.goes("0:01.00", KeyCode.R);
        studio.press(KeyCode.K);
        studio.press(KeyCode.SHIFT, KeyCode.BACK_SLASH);
        assertThat(transport.span()).contains("0.5 s before");
        transport.goes("0:00.50", KeyCode.R);
    }

    @Test
    void theCutIsJumpedTo() {
        transport.goes("0:01.00", KeyCode.S);
        transport.goes("0:06.00", KeyCode.SHIFT, KeyCode.RIGHT);
        transport.goes("0:01.00", KeyCode.SHIFT, KeyCode.S);
    }

    @Test
    void insideTheCaptionChordsDriveItAndLettersAreLetters() {
        transport.goes("0:05.00", KeyCode.SHIFT, KeyCode.RIGHT);
        toCaption();

        transport.goes("0:04.00", KeyCode.CONTROL, KeyCode.B);
        studio.press(KeyCode.F11);
        studio.press(KeyCode.CONTROL, KeyCode.SPACE);
        Page.until("it plays", transport::isPlaying);
        studio.press(KeyCode.F4);
        Page.until("it stands", () -> !transport.isPlaying());
        transport.runs("\u22121.00×", KeyCode.ALT, KeyCode.J);
        transport.runs("1.00×", KeyCode.ALT, KeyCode.L);
        transport.goes("0:04.00", KeyCode.F5);
        studio.press(KeyCode.F4);
        transport.goes("0:01.00", KeyCode.ALT, KeyCode.SHIFT, KeyCode.S);

        assertThat(studio.captioning().hasCaret()).isTrue();
        assertThat(studio.captioning().text()).isEqualTo(SAID);
        studio.press(KeyCode.END);
        studio.write(" jkl");
        studio.captioning().untilText(SAID + " jkl");
        assertThat(transport.isPlaying()).isFalse();
    }

    @Test
    void theCheckIsFoundInThePaletteAndSaysWhatItFound() {
        studio.palette().open().type("in step").run();

        Page.until("the check", () -> studio.has("sync-check"));
        Page.until("the click in the spectrogram", studio::hasCheckedTheClick);
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
    }
}
