package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.session.AvcapHome;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start: the sample is open within seconds, and three steps tick themselves by what is really done. */
class FirstStepsRobotTest {

    private final Path home;

    FirstStepsRobotTest(@TempDir Path home) {
        this.home = home;
    }

    private static void untilTicked(StudioPage studio, String step) {
        Page.until("the step " + step, () -> studio.node("step-" + step, Node.class)
                .getAccessibleText()
                .endsWith(", done"));
    }

    @Test
    void stepsTickThemselvesAndAreRemembered() {
        Path sample = new AvcapHome(home).sampleProject();
        try (StudioPage studio = StudioPage.real(home).open(sample)) {
            Page.until("the steps", () -> studio.isShown("first-steps"));
            assertThat(studio.reads("step-how")).contains("Shift").doesNotContain("‹");
            studio.captioning().draft();
            studio.captioning().toEditor();
            studio.captioning().untilScored();
            studio.captioning().nextWord();
            untilTicked(studio, "look");

            studio.captioning().correct("a cow moos twice").accept();
            untilTicked(studio, "correct");
        }
        try (StudioPage studio = StudioPage.real(home).open(sample)) {
            Page.until("the steps", () -> studio.isShown("first-steps"));
            untilTicked(studio, "correct");
            studio.export();
            untilTicked(studio, "export");
            assertThat(studio.isShown("first-steps-own")).isTrue();

            studio.click("first-steps-close");
            Page.until("no steps", () -> !studio.isShown("first-steps"));
            assertThat(studio.focusId()).isEqualTo("timeline");
        }
        try (StudioPage studio = StudioPage.real(home).open(sample)) {
            assertThat(studio.isShown("first-steps")).isFalse();
            studio.palette().open().type("first steps").run();
            Page.until("the steps", () -> studio.isShown("first-steps"));
            studio.click("step-pass");
            assertThat(studio.node("step-look", Node.class).getAccessibleText()).endsWith(", skipped");
            studio.press(KeyCode.F1);
            Page.until("the keys", () -> studio.hasSheet());
        }
    }
}
