package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Status;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clips at once, by keys alone. */
class ManyClipsRobotTest {

    private static final int RATE = 16_000;

    private final Path clips;
    private final StudioPage studio;

    ManyClipsRobotTest(@TempDir Path home) throws Exception {
        this.clips = Files.createDirectory(home.resolve("clips"));
        for (String name : List.of("bell", "dog", "rain")) {
            ClipWriter.writeWav(clips.resolve(name + ".wav"), Waveform.mono(new float[RATE], RATE));
        }
        this.studio = StudioPage.with(home, new FakeCaptioner("a bell rings"));
    }

    @BeforeEach
    void everyClipHasADraft() {
        studio.open(clips);
        studio.captioning().draft();
        studio.palette().open().type("caption every").run();
        Page.until("drafts everywhere", () -> studio.library().row("rain").contains("a bell rings"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private List<Status> statuses() throws Exception {
        return studio.project().entries().stream().map(Entry::status).toList();
    }

    private void focusTheList() {
        for (int pane = 0; pane < 5 && !studio.focusId().equals("clip-list"); pane++) {
            studio.press(KeyCode.F6);
        }
        Page.until("the keys in the list", () -> studio.focusId().equals("clip-list"));
    }

    private int marked() {
        ListView<?> list = studio.library().node("clip-list", ListView.class);
        return Page.look(() -> list.getSelectionModel().getSelectedIndices().size());
    }

    private void untilSheetIsGone() {
        Page.until("no sheet", () -> !studio.hasSheet());
    }

    @Test
    void markedClipsAreAcceptedAndTakenBackInOneStep() throws Exception {
        focusTheList();
        studio.press(KeyCode.SHIFT, KeyCode.DOWN);
        Page.until("two marks", () -> marked() == 2);
        assertThat(studio.reads("library-marked")).isEqualTo("2 marked");

        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        Page.until(
                "what would change", () -> studio.reads("bulk-summary").equals("2 of 2 captions change, in 2 clips."));
        assertThat(statuses()).containsOnly(Status.DRAFT);
        studio.press(KeyCode.ENTER);
        untilSheetIsGone();

        assertThat(statuses()).containsExactly(Status.ACCEPTED, Status.ACCEPTED, Status.DRAFT);
        assertThat(marked()).as("the marks stay").isEqualTo(2);

        studio.captioning().undo();
        Page.until("the draft", () -> studio.library().row("dog").contains("Draft"));
        assertThat(statuses()).containsOnly(Status.DRAFT);
    }

    @Test
    void allAreMarkedByOneKeyAndAnotherActionIsChosenByArrows() throws Exception {
        focusTheList();
        studio.press(KeyCode.CONTROL, KeyCode.A);
        Page.until("three marks", () -> marked() == 3);

        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        Page.until("the sheet", () -> studio.focusId().equals("bulk-action"));
        studio.press(KeyCode.DOWN);
        Page.until(
                "flags", () -> studio.node("bulk-run", Button.class).getText().equals("Flag 3 clips"));
        studio.press(KeyCode.ENTER);
        untilSheetIsGone();

        assertThat(statuses()).containsOnly(Status.FLAGGED);
    }

    @Test
    void aWordIsReplacedInTheTickedClips() throws Exception {
        studio.press(KeyCode.CONTROL, KeyCode.H);
        Page.until("the sheet", () -> studio.focusId().equals("replace-find"));
        studio.write("bell");
        studio.press(KeyCode.TAB);
        studio.write("gong");
        Page.until("what was found", () -> studio.reads("replace-summary")
                .startsWith("Found 3 times in 3 texts of 3 clips"));
        for (int stop = 0; stop < 12 && !studio.focusId().equals("replace-found"); stop++) {
            studio.press(KeyCode.TAB);
        }
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.SPACE);
        Page.until("a tick less", () -> studio.reads("replace-summary").endsWith("2 ticked."));
        studio.press(KeyCode.ENTER);
        untilSheetIsGone();

        assertThat(studio.project().entries())
                .extracting(Entry::caption)
                .filteredOn(caption -> caption.equals("a gong rings"))
                .hasSize(2);
        assertThat(statuses()).contains(Status.EDITING).doesNotContain(Status.ACCEPTED);

        studio.captioning().undo();
        for (String clip : List.of("bell", "dog", "rain")) {
            Page.until("the bells again", () -> studio.library().row(clip).contains("a bell rings"));
        }
    }
}
