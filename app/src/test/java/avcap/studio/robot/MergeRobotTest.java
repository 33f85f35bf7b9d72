package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.StoreException;
import avcap.studio.store.TwoCopies;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people come together again: a copy is merged and taken back, and how they agree is looked at, by keys alone. */
class MergeRobotTest {

    private final Path there;
    private final StudioPage studio;

    MergeRobotTest(@TempDir Path home) throws StoreException {
        there = home.resolve("there");
        try (TwoCopies copies = new TwoCopies(home)) {
            TwoCopies.accept(copies.here, copies.dog, "a dog barks", TwoCopies.ANNA);
            TwoCopies.accept(copies.there, copies.dog, "a hound howls", TwoCopies.BEN);
            TwoCopies.accept(copies.here, copies.cat, "a cat purrs", TwoCopies.ANNA);
            TwoCopies.accept(copies.there, copies.cat, "a cat purrs", TwoCopies.BEN);
        }
        studio = StudioPage.with(home, new FakeCaptioner("a bell rings")).open(home.resolve("here"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void compare() {
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        Page.until("the sheet", () -> studio.has("merge-folder"));
        assertThat(studio.focusId()).isEqualTo("merge-folder");
        studio.write(there.toString());
        studio.press(KeyCode.ENTER);
    }

    @Test
    void aConflictIsDecidedMergedAndTakenBack() {
        compare();
        Page.until("the conflicts", () -> studio.has("merge-conflicts"));
        ListView<?> conflicts = studio.node("merge-conflicts", ListView.class);
        assertThat(conflicts.getItems()).hasSize(1);
        assertThat(studio.focusId()).isEqualTo("merge-conflicts");
        assertThat(studio.node("merge-run", Node.class).isDisabled()).isTrue();

        studio.press(KeyCode.DIGIT2);
        Page.until("the button", () -> "merge-run".equals(studio.focusId()));
        studio.press(KeyCode.ENTER);

        Page.until("the text from there", () -> studio.library().row("dog").contains("a hound howls"));
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        Page.until("the text from here", () -> studio.library().row("dog").contains("a dog barks"));
    }

    @Test
    void afterwardsPeopleAreCompared() {
        compare();
        Page.until("the conflicts", () -> studio.has("merge-conflicts"));
        studio.press(KeyCode.DIGIT3);
        studio.press(KeyCode.ENTER);
        Page.until("the flag", () -> studio.library().row("dog").contains("Flagged"));
        studio.press(KeyCode.ESCAPE);

        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        Page.until("the table", () -> studio.isShown("agreement-table"));

        Node figures = studio.node("figures-pane", Node.class);
        studio.press(KeyCode.F1);
        Page.until("the keys over the figures", () -> studio.has("sheet-change-keys"));
        studio.press(KeyCode.ESCAPE);
        Page.until("the figures", () -> studio.isShown("figures-pane"));
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        Page.until("the table", () -> studio.isShown("agreement-table"));
        assertThat(studio.node("figures-pane", Node.class)).isSameAs(figures);

        GridPane table = studio.node("agreement-table", GridPane.class);
        assertThat(table.getAccessibleText()).contains("anna and ben").contains("2 clips");
        Page.until("the charts", () -> studio.isShown("figures-days"));
        Page.until("the list", () -> studio.isShown("differ-list"));
        ListView<?> clips = studio.node("differ-list", ListView.class);
        assertThat(clips.getItems()).hasSize(2);
    }
}
