package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Status;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window around the main job: what it shows when there is nothing, how it is found through, what a bad clip does. */
class StudioRobotTest {

    private static final int RATE = 16_000;

    private final Path home;
    private final Path clips;
    private final StudioPage studio;

    StudioRobotTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.clips = Files.createDirectory(home.resolve("clips"));
        for (String name : List.of("bell", "dog", "rain")) {
            ClipWriter.writeWav(clips.resolve(name + ".wav"), Waveform.mono(new float[RATE], RATE));
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

    @Test
    void withoutAProjectThereAreTwoWaysToGo() {
        assertThat(studio.isShown("open-sample")).isTrue();
        assertThat(studio.isShown("open-folder")).isTrue();
        assertThat(studio.has("caption-editor")).isFalse();

        studio.click("open-sample");

        studio.untilProject();
        assertThat(studio.library().names()).hasSizeGreaterThan(16);
        assertThat(studio.captioning().draft()).isEqualTo("a bell rings");
        assertThat(home.resolve("sample-project")).isDirectory();
    }

    @Test
    void theThemeChangesTheStyleSheetsAndIsKept() {
        List<String> before = studio.styleSheets();

        studio.otherTheme();
        assertThat(studio.styleSheets()).isNotEqualTo(before).hasSameSizeAs(before);

        studio.otherTheme();
        assertThat(studio.styleSheets()).isEqualTo(before);
        assertThat(home.resolve("settings.json")).exists();
    }

    @Test
    void aDamagedClipSaysWhyAndTheRestWorks() throws Exception {
        Files.writeString(clips.resolve("broken.mp4"), "a shopping list: bread, milk, bells\n".repeat(50));
        studio.open(clips);
        assertThat(studio.library().names()).containsExactly("bell", "broken", "dog", "rain");

        studio.library().select("broken");
        studio.captioning().untilState("broken.mp4");
        assertThat(studio.captioning().text()).isEmpty();

        studio.library().select("dog");
        assertThat(studio.captioning().draft()).isEqualTo("a bell rings");
        studio.captioning().toEditor().accept();
        studio.library().untilSelected("rain");
        assertThat(entry(2).status()).isEqualTo(Status.ACCEPTED);
        assertThat(entry(1).status()).isEqualTo(Status.DAMAGED);
    }

    @Test
    void theFilterFindsClipsByNameAndCaption() {
        studio.open(clips);
        studio.captioning().draft();

        studio.library().filter("rai");
        studio.library().untilNames("rain");
        assertThat(studio.library().count()).isEqualTo("1 of 3");

        studio.library().filter("rings"); // the next clip has its draft ahead
        studio.library().untilNames("bell", "dog");

        studio.library().filter("");
        studio.library().untilNames("bell", "dog", "rain");
    }

    @Test
    void aFlagIsRaisedByKeyAndTakenBack() {
        studio.open(clips);
        studio.captioning().draft();
        studio.library().select("bell");

        studio.press(KeyCode.F);
        Page.until("the flag", () -> studio.library().row("bell").contains("Flagged"));

        studio.captioning().undo();
        Page.until("no flag", () -> studio.library().row("bell").contains("Draft"));
    }

    @Test
    void lettersTypedInTheEditorAreWordsAndNoCommands() throws Exception {
        studio.open(clips);
        studio.captioning().draft();

        studio.captioning().correct("fix rex");

        assertThat(entry(0).status()).isEqualTo(Status.EDITING);
        assertThat(studio.project().draft(entry(0).id())).map(Draft::text).contains("fix rex");
        assertThat(studio.captioning().origin()).isNotEmpty();
    }

    @Test
    void theKeysAreShownOnF1AndGoWithEscape() {
        studio.press(KeyCode.F1);
        Page.until("the keys", () -> studio.hasSheet() && studio.has("key-sheet"));

        studio.press(KeyCode.ESCAPE);
        Page.until("no keys", () -> !studio.hasSheet());
    }

    @Test
    void aLanguageIsChosenAndKeptForTheNextStart() throws Exception {
        studio.palette().open().type("language").run();
        Page.until("the languages", () -> studio.hasSheet() && studio.has("language-sheet"));
        assertThat(studio.focusId()).isEqualTo("language-system");

        studio.click("language-german");

        assertThat(Files.readString(home.resolve("settings.json"))).contains("\"GERMAN\"");
    }
}
