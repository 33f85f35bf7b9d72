package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is kept of a clip, shown and changed without a mouse. */
class RemarksRobotTest {

    private static final String DRAFT = "a bell rings";
    private static final Slot SECOND = new Slot(2);

    private final StudioPage studio;

    RemarksRobotTest(@TempDir Path home) {
        studio = StudioPage.with(home, new FakeCaptioner(DRAFT));
    }

    @BeforeEach
    void open() {
        studio.palette().open().type("opsam").run();
        studio.untilProject();
        studio.captioning().draft();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private EntryId first() throws StoreException {
        return studio.project().entries().get(0).id();
    }

    private void typeCaption(String words) {
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.write(words);
        studio.captioning().untilText(words);
    }

    @Test
    void aSecondCaptionIsWrittenAndAccepted() throws Exception {
        List<String> clips = studio.library().names();
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);

        studio.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        studio.captioning().untilText("");
        studio.write("somewhere a bell rings");
        studio.captioning().untilText("somewhere a bell rings");
        studio.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        studio.captioning().untilText(DRAFT);
        studio.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        studio.captioning().untilText("somewhere a bell rings");
        studio.captioning().accept();

        studio.captioning().untilText(DRAFT);
        assertThat(studio.project().revisions(first(), SECOND))
                .extracting(Revision::text)
                .containsExactly("somewhere a bell rings");
        assertThat(studio.project().entries().get(0).status()).isEqualTo(Status.DRAFT);
        studio.captioning().accept();
        studio.library().untilSelected(clips.get(1));
        assertThat(studio.project().entries().get(0).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void anOldTextIsTakenAndTheClipIsTakenBackToThen() throws Exception {
        List<String> clips = studio.library().names();
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);
        typeCaption("a bell rings twice");
        studio.captioning().accept();
        studio.library().untilSelected(clips.get(1));
        studio.press(KeyCode.ALT, KeyCode.UP);
        studio.captioning().untilText("a bell rings twice");

        RemarksPage card = studio.remarks().open(KeyCode.H, "history-list");
        card.untilLines("history-list", 2);
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        studio.captioning().untilText(DRAFT);
        assertThat(studio.project().draft(first())).map(Draft::text).contains(DRAFT);
        assertThat(studio.project().revisions(first())).hasSize(2);

        card.tabTo("past-field");
        studio.write("soon");
        studio.press(KeyCode.ENTER);
        Page.until("a sentence", () -> card.reads("past-problem").startsWith("“soon” is no moment."));
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.write("2020-01-01 10:00");
        studio.press(KeyCode.ENTER);
        Page.until("how it stood", () -> card.says("past-stood", "was new"));
        card.tabTo("past-back");
        studio.press(KeyCode.ENTER);
        studio.captioning().untilText("");
        assertThat(studio.project().entries().get(0).status()).isEqualTo(Status.NEW);
        studio.captioning().undo();
        studio.captioning().untilText(DRAFT);
        assertThat(studio.project().revisions(first())).hasSize(2);
        assertThat(card.isOpen()).isTrue();
    }

    @Test
    void notesAndTagsAreWrittenAndATagIsTakenBack() throws Exception {
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);
        RemarksPage card = studio.remarks().open(KeyCode.N, "note-field");
        studio.write("the end is cut off");
        studio.press(KeyCode.ENTER);
        card.untilLines("note-list", 1);
        assertThat(studio.project().notes(first())).extracting(Note::text).containsExactly("the end is cut off");

        card.open(KeyCode.T, "tag-field");
        studio.write("loud");
        studio.press(KeyCode.ENTER);
        Page.until("the chip", () -> card.says("tag-list", "loud"));
        assertThat(card.field("tag-field")).isEmpty();
        studio.captioning().undo();
        Page.until("no chip", () -> !card.says("tag-list", "loud"));
        assertThat(studio.captioning().text()).isEqualTo(DRAFT);
        assertThat(studio.project().tags(first())).isEmpty();
        card.leave();
        Page.until("the caret in the caption again", studio.captioning()::hasCaret);
    }

    @Test
    void aSegmentIsMadeOfASpanMovedRemovedAndBroughtBack() throws Exception {
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.OPEN_BRACKET);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.CLOSE_BRACKET);
        studio.press(KeyCode.CONTROL, KeyCode.G);
        RemarksPage card = studio.remarks().untilFocus("segment-field");
        assertThat(card.reads("segment-span")).isEqualTo("1.00 – 2.00 s");
        studio.write("a bell");
        studio.press(KeyCode.ENTER);
        card.untilLines("segment-list", 1).untilFocus("segment-list");

        studio.press(KeyCode.CONTROL, KeyCode.RIGHT);
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        Segment moved = segments(studio.project()).get(0);
        assertThat(moved.span().start()).isEqualTo(1.1);
        assertThat(moved.span().end()).isEqualTo(1.9);
        studio.press(KeyCode.DELETE);
        card.untilLines("segment-list", 0);
        studio.captioning().undo();
        card.untilLines("segment-list", 1);
        assertThat(segments(studio.project())).extracting(Segment::text).containsExactly("a bell");
    }

    @Test
    void theVideoGoesToItsOwnWindowAndComesBackByTheSameKey() {
        studio.press(KeyCode.F9);
        Page.until("the window of the video", () -> videoWindows() == 1);
        assertThat(studio.remarks().reads("player-state")).startsWith("The video is in its own window.");

        studio.press(KeyCode.F9);
        Page.until("no window of the video", () -> videoWindows() == 0);
    }

    private static long videoWindows() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null
                        && "video-window".equals(window.getScene().getRoot().getId()))
                .count();
    }

    @Test
    void aBoxIsMarkedLabelledMovedRemovedAndBroughtBackByKeys() throws Exception {
        studio.project().tag(first(), "bell", true, new Annotator("ben"));
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.OPEN_BRACKET);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.CLOSE_BRACKET);
        studio.press(KeyCode.Y);
        studio.press(KeyCode.CONTROL, KeyCode.DOWN);
        studio.press(KeyCode.CONTROL, KeyCode.G);
        RemarksPage card = studio.remarks().untilFocus("segment-field");
        assertThat(card.reads("segment-span")).isEqualTo("1.00 – 2.00 s · 445 – 4000 Hz");
        studio.write("be");
        Page.until("a tag", () -> card.says("segment-offered", "bell"));
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.SPACE);
        card.untilLines("segment-list", 1).untilFocus("segment-list");
        assertThat(segments(studio.project())).extracting(Segment::text).containsExactly("bell");
        card.leave();

        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
        studio.press(KeyCode.CONTROL, KeyCode.RIGHT);
        Segment moved = segments(studio.project()).get(0);
        assertThat(moved.band()).contains(new FrequencyBand(445, 4490));
        assertThat(moved.span().start()).isEqualTo(1.1);
        studio.press(KeyCode.F2);
        card.untilFocus("segment-field");
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.write("a church bell");
        studio.press(KeyCode.ENTER);
        card.untilLines("segment-list", 1).untilFocus("segment-list");
        studio.press(KeyCode.CONTROL, KeyCode.DELETE);
        card.untilLines("segment-list", 0);
        studio.captioning().undo();
        card.untilLines("segment-list", 1);
        assertThat(segments(studio.project())).singleElement().satisfies(segment -> {
            assertThat(segment.text()).isEqualTo("a church bell");
            assertThat(segment.band()).contains(new FrequencyBand(445, 4490));
        });
    }

    private List<Segment> segments(Project project) throws Exception {
        return project.segments(first());
    }
}
