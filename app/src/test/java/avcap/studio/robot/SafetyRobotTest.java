package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps people from loss, done by hand: restoring, saving elsewhere, reading beside another, finding moved clips. */
class SafetyRobotTest {

    private static final int RATE = 16_000;

    private final Path home;
    private final Path clips;
    private final StudioPage studio;

    SafetyRobotTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.clips = Files.createDirectory(home.resolve("clips"));
        for (String name : List.of("bell", "dog")) {
            ClipWriter.writeWav(clips.resolve(name + ".wav"), Waveform.mono(new float[RATE + name.length()], RATE));
        }
        this.studio = StudioPage.with(home, new FakeCaptioner("a bell rings"));
    }

    @BeforeEach
    void theWindowIsThere() {
        assertThat(studio.isShown("studio")).isTrue();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Entry entry(int place) throws Exception {
        return studio.project().entries().get(place);
    }

    private void sheet(String letters, String id) {
        studio.palette().open().type(letters).run();
        Page.until("the sheet", () -> studio.has(id) && studio.hasSheet());
    }

    @Test
    void clipsGoBackToASnapshotAndForthAgainByKeysAlone() throws Exception {
        studio.open(clips);
        studio.captioning().draft();
        studio.captioning().correct("a bell");
        studio.palette().open().type("takesnapshot").run();
        Page.until("a snapshot", () -> studio.hasNotice("A snapshot of the project was taken."));
        studio.captioning().correct("a gong by mistake");
        assertThat(entry(0).caption()).isEqualTo("a gong by mistake");

        String difference = "difference-" + entry(0).id();
        sheet("restore", "restore");
        Page.until("the difference", () -> studio.isShown(difference));
        assertThat(studio.reads("restore-summary")).isEqualTo("1 clip stood otherwise then");
        studio.press(KeyCode.TAB);
        while (!studio.focusId().equals("differences")) {
            studio.press(KeyCode.TAB);
        }
        studio.press(KeyCode.HOME);
        studio.press(KeyCode.SPACE);
        assertThat(studio.isDisabled("restore-run")).isTrue();
        studio.press(KeyCode.SPACE);
        while (!studio.focusId().equals("restore-run")) {
            studio.press(KeyCode.TAB);
        }
        studio.press(KeyCode.SPACE);
        Page.until("no sheet", () -> !studio.hasSheet());

        studio.captioning().untilText("a bell");
        assertThat(entry(0).caption()).isEqualTo("a bell");
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.captioning().untilText("a gong by mistake");
    }

    @Test
    void aHeldFileIsSaidAndTheWorkGoesOnElsewhere() throws Exception {
        studio.open(clips);
        studio.captioning().draft();
        assertThat(studio.isShown("keeping")).isFalse();
        Path elsewhere = home.resolve("elsewhere");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + clips.resolve(ProjectFolder.FILE));
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 30000");
            statement.execute("BEGIN IMMEDIATE");
            studio.captioning().correct("a bell rings twice");
            Page.until("the strip", () -> studio.isShown("keeping"));
            assertThat(studio.reads("keeping-title")).startsWith("Not saved since ");
            assertThat(studio.reads("keeping-detail")).contains("Another program is using the project file");

            studio.give(elsewhere);
            studio.click("keeping-elsewhere");
            Page.until("no strip", () -> !studio.isShown("keeping"));
            statement.execute("ROLLBACK");
        }

        studio.captioning().correct("a bell rings thrice");
        assertThat(studio.project().folder()).isEqualTo(elsewhere);
        assertThat(studio.project().draft(entry(0).id())).map(Draft::text).contains("a bell rings thrice");
        assertThat(studio.library().names()).containsExactly("bell", "dog");
    }

    @Test
    void whoComesSecondReadsAndExportsUntilTheFirstHasLeft() throws Exception {
        studio.open(clips);
        studio.captioning().draft();
        studio.captioning().correct("a bell").accept();
        studio.library().untilSelected("dog");
        studio.project();
        StudioPage second = StudioPage.with(home, new FakeCaptioner("a bell rings"));
        second.open(clips);

        assertThat(second.isShown("keeping")).isTrue();
        assertThat(second.reads("keeping-title")).isEqualTo("Open to read only");
        assertThat(second.reads("keeping-detail"))
                .contains("open in another window (" + System.getProperty("user.name"));
        second.captioning().untilText("a bell");
        assertThat(second.captioning().isEditable()).isFalse();
        assertThat(second.isDisabled("accept")).isTrue();
        second.library().select("dog");
        second.captioning().draft();
        assertThat(second.reads("status-saved")).isEqualTo("Read only");
        second.export();
        assertThat(clips.resolve("export").resolve("captions.jsonl")).content().contains("a bell");

        studio.close();
        second.click("keeping-again");
        Page.until("no strip", () -> !second.isShown("keeping"));
        second.captioning().correct("a dog");
        assertThat(second.project().entries()).extracting(Entry::caption).contains("a dog");
        second.close();
    }

    @Test
    void aMovedClipIsMarkedAndFoundAgain() throws Exception {
        studio.open(clips);
        studio.captioning().draft();
        studio.close();
        Path moved = Files.createDirectory(home.resolve("moved"));
        Files.move(clips.resolve("bell.wav"), moved.resolve("gong.wav"));
        StudioPage again = StudioPage.with(home, new FakeCaptioner("a bell rings"));
        again.open(clips);

        Page.until("the mark", () -> again.library().row("bell").contains("File not found"));
        assertThat(again.hasNotice("1 of 2 clips was not found.")).isTrue();
        again.library().select("bell");
        again.click("player-relocate");
        Page.until("the sheet", () -> again.has("media-choose"));
        again.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !again.hasSheet());
        again.review();
        again.click("player-relocate");
        Page.until("the sheet over the review", again::hasSheet);
        again.give(moved);
        again.press(KeyCode.ENTER);
        Page.until("that it was found", () -> again.reads("media-result").contains("found again"));
        again.press(KeyCode.ESCAPE);
        again.toCaption();

        Page.until("no mark", () -> !again.library().row("bell").contains("File not found"));
        assertThat(again.isShown("player-relocate")).isFalse();
        again.close();
    }
}
