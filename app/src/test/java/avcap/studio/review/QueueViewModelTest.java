package avcap.studio.review;

import static avcap.studio.review.Reviewing.ANNA;
import static avcap.studio.review.Reviewing.BELL;
import static avcap.studio.review.Reviewing.DOG;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.review.ReviewQueue;
import avcap.studio.annotation.review.ReviewReason;
import avcap.studio.testing.Clips;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueViewModelTest {

    private final Reviewing desk = new Reviewing();

    private List<EntryId> waiting() {
        return desk.queue.listed().stream()
                .map(queued -> queued.submission().entry())
                .toList();
    }

    @Test
    void whatWaitsIsListedByReasonAndCounted() throws StoreException {
        desk.disagreeing();

        assertThat(waiting()).containsExactly(DOG, BELL);
        assertThat(desk.queue.count(ReviewReason.DISAGREEMENT)).isEqualTo(1);
        assertThat(desk.queue.count(ReviewReason.FAST)).isPositive();

        desk.queue.filterProperty().set(ReviewReason.DISAGREEMENT);

        assertThat(waiting()).containsExactly(DOG);
    }

    @Test
    void whatWasJudgedLeavesAndTakingBackBringsItAgain() throws StoreException {
        desk.disagreeing();

        desk.session.approve(DOG, Reviewing.AND);

        assertThat(waiting()).containsExactly(BELL);
        assertThat(desk.queue.judgedProperty().get()).isEqualTo(1);

        desk.session.takeBack();

        assertThat(waiting()).containsExactly(DOG, BELL);
    }

    @Test
    void whatIsFlaggedWhileOneLooksJoins() throws StoreException {
        desk.open();
        assertThat(waiting()).isEmpty();

        desk.session.mark(BELL, Status.FLAGGED);

        assertThat(waiting()).containsExactly(BELL);
    }

    @Test
    void walkingBeginsAtTheFirstAndEndsAtTheLast() throws StoreException {
        desk.disagreeing();

        desk.queue.selectBy(1);
        desk.queue.selectBy(1);

        assertThat(desk.session.selectedIdProperty().get()).isEqualTo(BELL);
        assertThat(desk.queue.following())
                .map(next -> next.submission().entry())
                .contains(DOG);
    }

    @Test
    void anotherProjectIsLookedThroughAnew() throws StoreException {
        desk.disagreeing();
        Reviewing other = new Reviewing();

        desk.session.open(other.project, other.project.entries());
        assertThat(waiting()).isEmpty();
        desk.queue.show();

        assertThat(waiting()).isEmpty();
        assertThat(desk.queue.problemProperty().get()).isEmpty();
    }

    @Test
    void whatCameBackSaysSo() throws StoreException {
        desk.accept(DOG, ANNA, "a dog barks");
        desk.open();
        desk.session.mark(DOG, Status.RETURNED);
        assertThat(waiting()).isEmpty();

        desk.session.annotatorProperty().set(ANNA);
        desk.session.accept(DOG, "a fox barks", Optional.empty());

        assertThat(desk.queue.of(DOG).orElseThrow().reasons()).contains(ReviewReason.CHANGED);
    }

    private List<EntryId> more(int count) throws StoreException {
        List<NewClip> clips =
                IntStream.range(0, count).mapToObj(i -> Clips.named("clip" + i)).toList();
        List<EntryId> added = desk.project.add(clips).stream().map(Entry::id).toList();
        desk.open();
        return added;
    }

    private int changesOfTheQueue(List<EntryId> flagged) {
        AtomicInteger changes = new AtomicInteger();
        desk.queue.all().addListener((Observable observed) -> changes.incrementAndGet());
        desk.session.carryOut(
                "Flag all",
                flagged.stream()
                        .<Edit>map(id -> new Edit.Mark(id, Status.FLAGGED))
                        .toList());
        return changes.get();
    }

    @Test
    void tensOfThousandsJoinAtOnce() throws StoreException {
        List<EntryId> clips = more(20_000);

        assertThat(changesOfTheQueue(clips)).isEqualTo(1);
        assertThat(desk.queue.all()).hasSize(20_000);

        desk.session.takeBack();

        assertThat(desk.queue.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50, 60})
    void aFewJoinAtOnceInTheirPlaces(int few) throws StoreException {
        List<EntryId> clips = more(200);
        desk.session.mark(clips.get(15), Status.FLAGGED);
        List<EntryId> everyOther =
                IntStream.range(0, few).mapToObj(i -> clips.get(20 + 2 * i)).toList();

        assertThat(changesOfTheQueue(everyOther)).isEqualTo(1);
        assertThat(desk.queue.all()).isSortedAccordingTo(ReviewQueue.ORDER).hasSize(few + 1);
    }
}
