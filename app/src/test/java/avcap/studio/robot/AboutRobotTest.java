package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.notice.ErrorCode;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the studio says of itself, and of what went wrong in it, by keys. */
class AboutRobotTest {

    private final Path home;

    AboutRobotTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void saysWhatItIsAndThatNothingLeavesTheMachine() {
        try (StudioPage studio = StudioPage.with(home, new FakeCaptioner("a bell rings"))) {
            studio.palette().open().type("about").run();
            Page.until("the sheet", () -> studio.isShown("about"));

            assertThat(studio.reads("about-privacy")).startsWith("Nothing leaves this machine");
            assertThat(studio.reads("about-data")).isEqualTo(home.toString());
            studio.press(KeyCode.ESCAPE);
            Page.until("no sheet", () -> !studio.hasSheet());
        }
    }

    @Test
    void aFaultIsOneSentenceWithACodeAndItsReportStaysHere() {
        IllegalStateException fault = new IllegalStateException("index 3 out of 2");
        String code = ErrorCode.of(fault).value();
        try (StudioPage studio = StudioPage.with(home, new FakeCaptioner("a bell rings"))) {
            studio.fail(fault);
            studio.palette().open().type("details of the last").run();
            Page.until("the report", () -> studio.isShown("details-text"));

            assertThat(studio.reads("details-sentence"))
                    .contains("What you typed is kept")
                    .contains(code);
            String report = studio.node("details-text", TextArea.class).getText();
            assertThat(report).startsWith(code).contains("AVCap Studio ").contains("index 3 out of 2");
            assertThat(studio.has("details-copy")).isTrue();
            assertThat(studio.has("details-log")).isTrue();
            studio.press(KeyCode.ESCAPE);
            Page.until("no sheet", () -> !studio.hasSheet());
        }
    }
}
