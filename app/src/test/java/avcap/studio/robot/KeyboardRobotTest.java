package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Status;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio without a mouse. */
class KeyboardRobotTest {

    private static final String MINE = "a cow moos, while an alarm beeps";
    private static final int MOST_STOPS = 200;

    private final Path home;
    private final StudioPage studio;

    KeyboardRobotTest(@TempDir Path home) {
        this.home = home;
        this.studio = StudioPage.with(home, new FakeCaptioner("a bell rings"));
    }

    @BeforeEach
    void theSampleIsOpenedByTheFewLettersOfItsName() {
        studio.palette().open().type("opsam").run();
        studio.untilProject();
        studio.captioning().draft();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void clipsAreCaptionedJudgedTakenBackAndExportedByKeysAlone() throws Exception {
        List<String> clips = studio.library().names();
        studio.press(KeyCode.ALT, KeyCode.DOWN);
        studio.library().untilSelected(clips.get(1));
        studio.captioning().draft();

        writes(clips);
        flagsAndTakesBack(clips);
        exports();

        Path exported = home.resolve("sample-project").resolve("export").resolve("captions.jsonl");
        assertThat(Files.readAllLines(exported)).anyMatch(line -> line.contains(MINE));
    }

    private void writes(List<String> clips) throws Exception {
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.write(MINE);
        studio.captioning().untilText(MINE);
        studio.captioning().accept();
        studio.library().untilSelected(clips.get(2));

        Entry written = studio.project().entries().get(1);
        assertThat(written.status()).isEqualTo(Status.ACCEPTED);
    }

    private void flagsAndTakesBack(List<String> clips) {
        studio.captioning().draft();
        studio.press(KeyCode.ESCAPE);
        Page.until("the keys outside of the caption", () -> !studio.captioning().hasCaret());
        studio.press(KeyCode.F);
        Page.until("the flag", () -> studio.library().row(clips.get(2)).contains("Flagged"));
        studio.captioning().undo();
        Page.until("no flag", () -> studio.library().row(clips.get(2)).contains("Draft"));
    }

    private void exports() {
        studio.palette().open().type("export").run();
        Page.until("the sheet for exports", () -> studio.has("export-run"));
        studio.press(KeyCode.ENTER);
        Page.until("the files", () -> studio.has("export-result") && studio.isExported());
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
    }

    @Test
    void tabLeavesEveryControlAndComesRound() {
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);
        String text = studio.captioning().text();
        int stops = 0;

        do {
            Node before = studio.focus();
            studio.press(KeyCode.TAB);
            assertThat(studio.focus()).as("after " + before).isNotSameAs(before);
        } while (!studio.captioning().hasCaret() && ++stops < MOST_STOPS);

        assertThat(stops).isBetween(5, MOST_STOPS - 1);
        assertThat(studio.captioning().text()).isEqualTo(text);
        studio.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(studio.captioning().hasCaret()).isFalse();
    }

    @Test
    void escapeInThePaletteGivesTheKeysBack() {
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);

        studio.palette().open().type("mute").leave();

        Page.until("the caret in the caption again", studio.captioning()::hasCaret);
    }

    @Test
    void aKeyIsTakenFromAnotherActionAndShownEverywhere() {
        KeysPage keys = studio.keys().open().find("loop").tabTo("key-loop-typing-0");

        keys.record();
        keys.press(KeyCode.F5);
        Page.until("whose it is", () -> keys.has("key-take"));
        assertThat(keys.sentence()).isEqualTo("“Replay the span” already uses F5 while typing.");
        keys.press(KeyCode.ENTER);
        keys.untilSlot("key-loop-typing-0", "F5");

        studio.press(KeyCode.F1);
        Page.until("all keys", () -> studio.has("key-sheet"));
        assertThat(studio.reads("key-sheet-loop-typing")).isEqualTo("F5");
        assertThat(studio.reads("key-sheet-replay_span-typing")).isEqualTo("–");
        assertThat(home.resolve("keys.txt")).content().contains("loop.typing = F5");
    }

    @Test
    void escapeAndBackspaceEndARecording() {
        KeysPage keys = studio.keys().open().find("mute").tabTo("key-mute-media-0");

        keys.record();
        keys.press(KeyCode.ESCAPE);
        keys.untilSlot("key-mute-media-0", "M");

        keys.record();
        keys.press(KeyCode.BACK_SPACE);
        Page.until("no key", () -> home.resolve("keys.txt").toFile().exists());
        assertThat(home.resolve("keys.txt")).content().isEqualTo("mute.media =\n");
    }

    @Test
    void aFileOfKeysIsReadAndItsWrongLinesAreTold() throws Exception {
        Path file = Files.writeString(home.resolve("mine.txt"), "mute.media = N\ndance.media = D\n");

        assertThat(studio.keys().open().importFrom(file)).contains("except for one line");

        studio.keys().untilSlot("key-mute-media-0", "N");
    }
}
