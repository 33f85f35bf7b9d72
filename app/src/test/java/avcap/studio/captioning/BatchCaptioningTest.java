package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static avcap.studio.captioning.Bench.OWL;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.session.ClipReading;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.Readings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCaptioningTest {

    private final Bench bench;
    private int reads;
    private String unreadable = "none";
    private Runnable whenReading = () -> {};
    private final BatchCaptioning batch;

    BatchCaptioningTest(@TempDir Path folder) {
        bench = new Bench(folder);
        ClipReading reading = (file, shape, preset, progress) -> read(file, shape);
        batch = new BatchCaptioning(bench.session, bench.workshop, reading);
        bench.session.captionerProperty().set(bench.model);
        bench.session.open(bench.project, bench.project.entries());
    }

    private ClipFeatures read(Path file, InputShape shape) throws MediaException {
        reads++;
        whenReading.run();
        if (file.endsWith(unreadable)) {
            throw new MediaException("\"" + unreadable + "\" is not a sound or video file.");
        }
        return Readings.both(file, shape);
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
        assertThat(batch.unreadableProperty().get()).isEqualTo(1);
        assertThat(batch.doneProperty().get()).isEqualTo(3);
    }

    @Test
    void aClipThatCannotBeCaptionedDoesNotStopTheRest() {
        bench.session.captionerProperty().set(new FailingCaptioner());

        batch.start();

        assertThat(batch.doneProperty().get()).isEqualTo(3);
        assertThat(batch.unreadableProperty().get()).isEqualTo(3);
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
    void aClipThatWasJudgedWhileItWasReadIsLeftAlone() {
        whenReading = () -> bench.session.mark(CAT, Status.FLAGGED);

        batch.start();

        assertThat(status(CAT)).isEqualTo(Status.FLAGGED);
        assertThat(bench.project.revisions(CAT)).isEmpty();
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
    void aClipThatWasReadForTheModelBeforeIsReadAgain() {
        FakeCaptioner other = new FakeCaptioner("an owl hoots", new InputShape(32, 32, 4, 32));
        whenReading = () -> bench.session.captionerProperty().set(other);

        batch.start();

        assertThat(reads).isEqualTo(4);
        assertThat(bench.session.entries()).allMatch(entry -> entry.caption().equals("an owl hoots"));
    }
}
