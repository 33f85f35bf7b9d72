package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static avcap.studio.captioning.Bench.OWL;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.Caption;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.ClipReading;
import avcap.studio.testing.DividedCaptioner;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCaptioningTest {

    private final Bench bench;
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch allAreRead = new CountDownLatch(3);
    private String unreadable = "none";
    private final BatchCaptioning batch;

    BatchCaptioningTest(@TempDir Path folder) {
        bench = new Bench(folder);
        ClipReading reading = (file, shape, preset, progress) -> read(file, shape);
        batch = new BatchCaptioning(bench.session, bench.workshop, reading);
        bench.session.captionerProperty().set(bench.model);
        bench.session.open(bench.project, bench.project.entries());
    }

    private ClipFeatures read(Path file, InputShape shape) throws MediaException {
        reads.incrementAndGet();
        allAreRead.countDown();
        if (file.endsWith(unreadable)) {
            throw new MediaException("\"" + unreadable + "\" is not a sound or video file.");
        }
        return Readings.both(file, shape);
    }

    /** Does something once the first clip has its caption; by then the others are read. */
    private void afterTheFirst(Runnable action) {
        batch.doneProperty().addListener((observed, before, now) -> {
            if (now.intValue() == 1) {
                assertThat(isOver(allAreRead)).isTrue();
                action.run();
            }
        });
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Status status(EntryId id) {
        return bench.entry(id).status();
    }

    @Test
    void draftsEveryClipThatHasNone() {
        batch.start();

        assertThat(bench.session.entries()).allSatisfy(entry -> {
            assertThat(entry.status()).isEqualTo(Status.DRAFT);
            assertThat(entry.caption()).isEqualTo("a dog barks");
        });
        assertThat(batch.runningProperty().get()).isFalse();
        assertThat(batch.doneProperty().get()).isEqualTo(3);
    }

    @Test
    void measuresHowFarHearingAndSeeingAreApartAboutEachDraft() throws StoreException {
        bench.session.captionerProperty().set(new DividedCaptioner("a red drum", "bell"));

        batch.start();

        assertThat(bench.project.unmeasured()).isEmpty();
        assertThat(bench.project.revisions(DOG))
                .singleElement()
                .extracting(said -> said.reading().orElseThrow().decode())
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                .containsEntry("modesApart", "1.0000")
                .containsEntry("modesDoubterSays", "bell");
    }

    @Test
    void leavesClipsAloneThatAPersonHasJudged() {
        bench.session.mark(CAT, Status.REJECTED);

        batch.start();

        assertThat(batch.totalProperty().get()).isEqualTo(2);
        assertThat(bench.project.revisions(CAT)).isEmpty();
    }

    @Test
    void aClipThatCannotBeReadDoesNotStopTheRest() {
        unreadable = "cat.mp4";

        batch.start();

        assertThat(status(DOG)).isEqualTo(Status.DRAFT);
        assertThat(status(CAT)).isEqualTo(Status.NEW);
        assertThat(status(OWL)).isEqualTo(Status.DRAFT);
        assertThat(batch.doneProperty().get()).isEqualTo(3);
    }

    @Test
    void aClipThatCannotBeCaptionedDoesNotStopTheRest() {
        bench.session.captionerProperty().set(new FailingCaptioner());

        batch.start();

        assertThat(batch.doneProperty().get()).isEqualTo(3);
        assertThat(batch.runningProperty().get()).isFalse();
    }

    @Test
    void cancellingKeepsWhatIsDone() {
        batch.doneProperty().addListener((observed, before, now) -> batch.cancel());

        batch.start();

        assertThat(status(DOG)).isEqualTo(Status.DRAFT);
        assertThat(status(CAT)).isEqualTo(Status.NEW);
        assertThat(status(OWL)).isEqualTo(Status.NEW);
        assertThat(batch.runningProperty().get()).isFalse();
    }

    @Test
    void whatWasCancelledGoesOnWithTheRest() {
        batch.doneProperty().addListener((observed, before, now) -> {
            if (now.intValue() == 1 && status(CAT) == Status.NEW) {
                batch.cancel();
            }
        });
        batch.start();

        batch.start();

        assertThat(bench.session.entries()).allMatch(entry -> entry.status() == Status.DRAFT);
        assertThat(bench.project.revisions(DOG)).hasSize(1);
    }

    @Test
    void theNextClipsAreReadWhileOneIsCaptioned() {
        bench.session.captionerProperty().set(new FakeCaptioner("a dog barks") {
            @Override
            public Caption caption(AvInput input, SearchOptions options, Progress progress) {
                assertThat(isOver(allAreRead)).isTrue();
                return super.caption(input, options, progress);
            }
        });

        batch.start();

        assertThat(bench.session.entries()).allMatch(entry -> entry.status() == Status.DRAFT);
        assertThat(reads).hasValue(3);
    }

    @Test
    void aClipThatWasJudgedOnceItWasReadIsLeftAlone() {
        afterTheFirst(() -> bench.session.mark(CAT, Status.FLAGGED));

        batch.start();

        assertThat(status(CAT)).isEqualTo(Status.FLAGGED);
        assertThat(bench.project.revisions(CAT)).isEmpty();
        assertThat(batch.doneProperty().get()).isEqualTo(3);
    }

    @Test
    void aClipThatWasJudgedBeforeItsTurnIsNotRead() throws Exception {
        InputShape shape = bench.model.inputShape();
        try (ComingClips clips = new ComingClips(
                bench.session.entries(),
                (file, asked, preset, progress) -> read(file, asked),
                new ComingClips.Wish(shape, Set.of(CAT)))) {

            assertThat(clips.next()).isEmpty();
            assertThat(clips.next()).isPresent();
            assertThat(clips.next()).isEmpty();
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void cancellingStopsWhatIsBeingRead() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        try (Workshop real = Workshop.deliveringOn(window::add)) {
            BatchCaptioning slow = new BatchCaptioning(bench.session, real, (file, shape, preset, progress) -> {
                begun.countDown();
                while (!progress.isCancelled()) {
                    Thread.onSpinWait();
                }
                stopped.countDown();
                throw new CancellationException();
            });
            slow.start();
            assertThat(isOver(begun)).isTrue();

            slow.cancel();

            assertThat(isOver(stopped)).isTrue();
            window.forEach(Runnable::run);
            assertThat(real.unfinished()).isEmpty();
            assertThat(slow.runningProperty().get()).isFalse();
        }
    }

    @Test
    void goesOnWithTheModelThatTookOver() {
        FakeCaptioner other = new FakeCaptioner("an owl hoots");
        batch.doneProperty().addListener((observed, before, now) -> {
            if (now.intValue() == 1) {
                bench.session.captionerProperty().set(other);
            }
        });

        batch.start();

        assertThat(bench.entry(DOG).caption()).isEqualTo("a dog barks");
        assertThat(bench.entry(CAT).caption()).isEqualTo("an owl hoots");
        assertThat(bench.entry(OWL).caption()).isEqualTo("an owl hoots");
    }

    @Test
    void clipsThatWereReadForTheModelBeforeAreReadAgain() {
        FakeCaptioner other = new FakeCaptioner("an owl hoots", new InputShape(32, 32, 4, 32));
        afterTheFirst(() -> bench.session.captionerProperty().set(other));

        batch.start();

        assertThat(reads).hasValue(5);
        assertThat(bench.entry(CAT).caption()).isEqualTo("an owl hoots");
        assertThat(bench.entry(OWL).caption()).isEqualTo("an owl hoots");
    }
}
