package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.annotation.Entry;
import avcap.studio.testing.FakeCaptioner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one's own data set to an open project with its captions, by keys. */
class NewProjectRobotTest {

    private static final String CLIP = "duck-while-door";

    private final Path home;
    private final Path data;

    NewProjectRobotTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.data = Files.createDirectory(home.resolve("data"));
        Path all = home.resolve("all");
        SampleClips.unpackTo(all, Progress.none());
        Files.copy(all.resolve(CLIP + ".mp4"), data.resolve(CLIP + ".mp4"));
        Files.writeString(
                data.resolve("train.csv"),
                "audiocap_id,youtube_id,start_time,caption\n1," + CLIP + ",0,a duck quacks\n2,nowhere,0,a bell\n");
    }

    @Test
    void aDataSetBecomesTheOpenProject() throws Exception {
        try (StudioPage studio = StudioPage.with(home, new FakeCaptioner("a bell rings"))) {
            studio.give(data);
            studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            Page.until("the sheet", () -> "new-choose-folder".equals(studio.focusId()));
            studio.press(KeyCode.ENTER);
            Page.until("the button", () -> "new-run".equals(studio.focusId()));
            assertThat(studio.reads("new-summary")).startsWith("1 clip found. 1 new caption for 1 clip. 1 row");
            assertThat(studio.isShown("import-rejected")).isTrue();

            studio.press(KeyCode.ENTER);

            Page.until(
                    "what is told of the row",
                    () -> studio.hasNotice("1 row of train.csv could not be taken. The rest is here."));
            studio.untilProject();
            Page.until("no sheet", () -> !studio.hasSheet());
            assertThat(studio.project().entries()).extracting(Entry::caption).containsExactly("a duck quacks");
        }
    }
}
