package avcap.studio.review;

import static avcap.studio.review.Reviewing.ANNA;
import static avcap.studio.review.Reviewing.BELL;
import static avcap.studio.review.Reviewing.DOG;
import static avcap.studio.review.Reviewing.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.annotation.review.QuickCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentsViewModelTest {

    private final Reviewing desk = new Reviewing();

    private Comment first() throws StoreException {
        return desk.project.comments(DOG).get(0);
    }

    private void write(String text) {
        desk.comments.textProperty().set(text);
    }

    private void say(String text) {
        write(text);
        desk.comments.save();
    }

    @Test
    void aCodeIsPinnedToTheWordAndTheSpanOneLooksAt() throws StoreException {
        desk.disagreeing();
        desk.session.playhead().opened(10);
        desk.session.playhead().loop(TimeSpan.ofSeconds(5, 8));

        desk.comments.walkWords(1);
        desk.comments.walkWords(1);
        desk.comments.begin();
        desk.comments.codeProperty().set(QuickCode.WRONG_SOURCE);
        say("a fox");

        assertThat(first().pin()).isEqualTo(Pin.onWord(1, "dog").during(Optional.of(TimeSpan.ofSeconds(5, 8))));
        assertThat(first().code()).contains(QuickCode.WRONG_SOURCE);
        assertThat(first().by()).isEqualTo(REVIEWER);
        assertThat(desk.comments.pinTextOf(first())).isEqualTo("“dog” in A");
        assertThat(desk.comments.composingProperty().get()).isFalse();
        assertThat(desk.session.comments().all()).hasSize(1);
    }

    @Test
    void wordsAreWalkedThroughAAndThenB() throws StoreException {
        desk.disagreeing();

        desk.comments.walkWords(-1);
        assertThat(desk.comments.pointedProperty().get().isSecond()).isTrue();
        desk.comments.walkWords(1);

        assertThat(desk.comments.pointedProperty().get().isSecond()).isFalse();
        assertThat(desk.comments.pointedProperty().get().number()).isZero();
    }

    @Test
    void nothingIsNoComment() throws StoreException {
        desk.disagreeing();
        desk.comments.begin();

        say("  ");

        assertThat(desk.project.comments(DOG)).isEmpty();
        assertThat(desk.comments.problemProperty().get()).isNotEmpty();
        assertThat(desk.comments.composingProperty().get()).isTrue();
    }

    @Test
    void aClipIsReturnedOnceSomebodySaidWhy() throws StoreException {
        desk.disagreeing();

        desk.comments.sendBack();
        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.comments.composingProperty().get()).isTrue();

        desk.comments.codeProperty().set(QuickCode.ORDER);
        say("");

        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.RETURNED);
        assertThat(first().code()).contains(QuickCode.ORDER);
        assertThat(desk.session.selectedIdProperty().get()).isEqualTo(BELL);
    }

    @Test
    void givingUpTheCommentGivesUpTheReturn() throws StoreException {
        desk.disagreeing();
        desk.comments.sendBack();
        desk.comments.leave();

        desk.comments.begin();
        say("a remark");

        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aCommentIsResolvedAndReopened() throws StoreException {
        desk.disagreeing();
        desk.comments.begin();
        say("a remark");

        desk.comments.verify();
        assertThat(first().isResolved()).isTrue();

        desk.comments.select(desk.session.comments().all().get(0));
        desk.comments.verify();
        assertThat(first().isResolved()).isFalse();
    }

    @Test
    void aWordThatIsGoneFromAllTextsLeavesAnOrphan() throws StoreException {
        desk.accept(DOG, ANNA, "a fox barks");
        desk.open();
        Comment gone = desk.project.comment(new NewComment(
                DOG, Optional.empty(), Pin.onWord(1, "dog"), Optional.of(QuickCode.WRONG_SOURCE), "", REVIEWER));
        Comment there = desk.project.comment(new NewComment(
                DOG, Optional.empty(), Pin.onWord(1, "fox"), Optional.of(QuickCode.STYLE), "", REVIEWER));

        assertThat(desk.comments.isOrphan(gone)).isTrue();
        assertThat(desk.comments.isOrphan(there)).isFalse();
    }

    @Test
    void whatWasSaidIsReadWithTheClip() throws StoreException {
        desk.disagreeing();
        desk.comments.begin();
        say("a remark");

        desk.session.select(BELL);
        assertThat(desk.session.comments().all()).isEmpty();
        desk.session.select(DOG);

        assertThat(desk.session.comments().open()).extracting(Comment::text).containsExactly("a remark");
    }

    @Test
    void finishingSendsTheReturnWithItsReason() throws StoreException {
        desk.disagreeing();
        desk.comments.sendBack();
        write("it is a fox");

        assertThat(desk.comments.finish()).isTrue();

        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.RETURNED);
        assertThat(first().text()).isEqualTo("it is a fox");
        assertThat(desk.session.selectedIdProperty().get()).isEqualTo(BELL);
    }

    @Test
    void aReturnWithoutAReasonIsNotFinishedAndSaysWhatToDo() throws StoreException {
        desk.disagreeing();
        desk.comments.sendBack();

        assertThat(desk.comments.finish()).isTrue();

        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.comments.composingProperty().get()).isTrue();
        assertThat(desk.comments.problemProperty().get()).startsWith("Say why");
    }

    @Test
    void whereNoCommentIsWrittenThereIsNothingToFinish() throws StoreException {
        desk.disagreeing();

        assertThat(desk.comments.finish()).isFalse();
    }

    @Test
    void aHalfWrittenCommentWaitsAtItsClip() throws StoreException {
        desk.disagreeing();
        desk.session.playhead().loop(TimeSpan.ofSeconds(0.2, 0.8));
        desk.comments.walkWords(1);
        desk.comments.sendBack();
        desk.comments.codeProperty().set(QuickCode.WRONG_SOURCE);
        write("it is a f");

        desk.session.select(BELL);
        assertThat(desk.comments.composingProperty().get()).isFalse();
        assertThat(desk.comments.textProperty().get()).isEmpty();
        desk.session.select(DOG);

        assertThat(desk.comments.composingProperty().get()).isTrue();
        assertThat(desk.comments.textProperty().get()).isEqualTo("it is a f");
        assertThat(desk.comments.codeProperty().get()).isEqualTo(QuickCode.WRONG_SOURCE);
        assertThat(desk.comments.pointedProperty().get().number()).isZero();
        assertThat(desk.session.playhead().loop()).contains(TimeSpan.ofSeconds(0.2, 0.8));
        desk.comments.finish();
        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.RETURNED);
    }

    @Test
    void aCommentThatWasGivenUpDoesNotComeBack() throws StoreException {
        desk.disagreeing();
        desk.comments.begin();
        write("a remark");
        desk.comments.leave();

        desk.session.select(BELL);
        desk.session.select(DOG);

        assertThat(desk.comments.composingProperty().get()).isFalse();
        assertThat(desk.comments.textProperty().get()).isEmpty();
    }

    @Test
    void onceItIsSaidWhyNobodyAsksForItAnyMore() throws StoreException {
        desk.accept(DOG, ANNA, "a fox barks");
        desk.open();
        desk.comments.sendBack();
        assertThat(desk.judging.problemProperty().get()).isNotEmpty();

        say("it is a dog");

        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.RETURNED);
        assertThat(desk.judging.problemProperty().get()).isEmpty();
    }
}
