package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Versions;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.QuickCode;
import avcap.studio.annotation.review.Verdict;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people write, a third judges them blindly and exports what stands, by keys alone. */
class ReviewRobotTest {

    private static final String THEN = "a dog barks then a train rings";
    private static final String AND = "a dog barks and a tram rings";

    private final Path home;
    private final StudioPage studio;

    ReviewRobotTest(@TempDir Path home) {
        this.home = home;
        this.studio = StudioPage.with(home, new FakeCaptioner("a bell rings"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Entry first() throws Exception {
        return studio.project().entries().get(0);
    }

    private void write(String who, String words) {
        studio.worksHere(who);
        studio.press(KeyCode.E);
        Page.until("the caret in the caption", studio.captioning()::hasCaret);
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.write(words);
        studio.captioning().untilText(words);
        studio.captioning().accept();
    }

    @Test
    void versionsAreComparedMergedApprovedExportedTakenBackAndReturned() throws Exception {
        Path clips = Files.createDirectory(home.resolve("clips"));
        SampleClips.unpackSome(3, clips, Progress.none());
        studio.open(clips);
        studio.captioning().draft();
        String clip = studio.library().names().get(0);
        write("anna", THEN);
        studio.library().untilSelected(studio.library().names().get(1));
        studio.press(KeyCode.ALT, KeyCode.UP);
        studio.library().untilSelected(clip);
        studio.press(KeyCode.ESCAPE);
        write("ben", AND);
        assertThat(Versions.ofEachPerson(studio.project().revisions(first().id())))
                .extracting(Revision::text)
                .containsExactly(THEN, AND);

        studio.worksHere("mira");
        ReviewPage review = studio.review();
        review.untilWaiting(clip);
        while (!review.reads("review-clip").equals(clip)) {
            studio.press(KeyCode.ALT, KeyCode.UP);
        }
        review.untilClip(clip);

        String merged = judges(review, clip);
        exports(merged);
        takesBack(review, clip, merged);
        returns(review, clip);
    }

    private String judges(ReviewPage review, String clip) throws Exception {
        assertThat(review.origin(false)).isEqualTo("Origin hidden");
        assertThat(List.of(review.words(false), review.words(true))).containsExactlyInAnyOrder(THEN, AND);
        review.chooseB();
        assertThat(review.merged()).startsWith(review.words(true));
        review.turnFirstDifference();
        String merged =
                review.words(true).equals(AND) ? "a dog barks then a tram rings" : "a dog barks and a train rings";
        assertThat(review.merged()).startsWith(merged);

        studio.press(KeyCode.A);

        review.untilGone(clip);
        assertThat(first().status()).isEqualTo(Status.APPROVED);
        assertThat(first().caption()).isEqualTo(merged);
        Verdict verdict = studio.project().verdicts(first().id()).get(0);
        assertThat(verdict.wasBlind()).isTrue();
        assertThat(verdict.by().name()).isEqualTo("mira");
        return merged;
    }

    private void exports(String merged) throws Exception {
        studio.press(KeyCode.CONTROL, KeyCode.E);
        Page.until("the sheet for exports", () -> studio.has("export-run"));
        studio.press(KeyCode.ENTER);
        Page.until("the files", () -> studio.has("export-result") && studio.isExported());
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
        assertThat(home.resolve("clips").resolve("export").resolve("captions.jsonl"))
                .content()
                .contains(merged, "APPROVED")
                .doesNotContain(AND + "\"");
    }

    private void takesBack(ReviewPage review, String clip, String merged) throws Exception {
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        review.untilWaiting(clip);
        review.untilClip(clip);
        assertThat(first().status()).isEqualTo(Status.ACCEPTED);
        assertThat(first().caption()).isEqualTo(AND).isNotEqualTo(merged);
    }

    /** The codes have their letters, and everything else goes on as it does elsewhere. */
    private void worksFromTheCodes(ReviewPage review) {
        studio.press(KeyCode.C);
        Page.until("the codes", () -> review.focusId().equals("quick-codes"));
        studio.press(KeyCode.F1);
        Page.until("the keys", studio::hasSheet);
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
        Page.until("the codes", () -> review.focusId().equals("quick-codes"));
        studio.press(KeyCode.F6);
        Page.until("the queue", () -> review.focusId().equals("queue-list"));
        studio.press(KeyCode.F6);
        studio.press(KeyCode.F6);
        Page.until("the codes once more", () -> review.focusId().equals("quick-codes"));
        studio.press(KeyCode.ESCAPE);
        Page.until("the merge", () -> review.focusId().equals("merge"));
    }

    private void returns(ReviewPage review, String clip) throws Exception {
        studio.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        studio.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        worksFromTheCodes(review);
        review.sendBack(KeyCode.W, "it is a fox");

        review.untilGone(clip);
        assertThat(first().status()).isEqualTo(Status.RETURNED);
        Comment comment = studio.project().comments(first().id()).get(0);
        assertThat(comment.code()).contains(QuickCode.WRONG_SOURCE);
        assertThat(comment.text()).as("the letter of the code is not written").isEqualTo("it is a fox");
        assertThat(comment.pin().word().orElseThrow().text()).isEqualTo("dog");

        studio.press(KeyCode.ALT, KeyCode.DIGIT1);
        studio.worksHere("ben");
        studio.press(KeyCode.ALT, KeyCode.DOWN);
        studio.library().untilSelected(studio.library().names().get(1));
        for (int most = studio.library().names().size(); most > 0 && !studio.isShown("returned"); most--) {
            studio.press(KeyCode.CONTROL, KeyCode.J);
        }
        studio.library().untilSelected(clip);
        Page.until(
                "the mark of a returned clip", () -> studio.library().row(clip).contains("Returned"));
        assertThat(studio.reads("returned-said")).contains("Wrong source", "dog", "it is a fox", "mira");
    }
}
