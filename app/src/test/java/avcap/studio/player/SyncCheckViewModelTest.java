package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.player.PlayerOpener.Refusal;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCheckViewModelTest {

    private static final double PULSE = 1 / 60.0;

    private final Path folder;
    private long nanos;
    private Optional<Refusal> refusal = Optional.empty();
    private double clockLead;
    private final SyncCheckViewModel check;

    SyncCheckViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        this.check = new SyncCheckViewModel(
                Workshop.immediate(),
                (file, hasPicture, opened, refused) -> refusal.filter(
                                why -> !file.toString().contains("silent"))
                        .ifPresentOrElse(refused, () -> opened.accept(new ClockPlayer(10, () -> nanos))),
                new PlayableCopies(() -> folder.resolve("copies"), () -> 1),
                folder.resolve("check"));
    }

    /** A screen whose picture flashes for 80 ms on each second of the player's own time, which runs ahead of it. */
    private void watchToTheEnd() {
        while (check.runningProperty().get()) {
            nanos += Math.round(PULSE * 1e9);
            ClipPlayer player = check.playerProperty().get();
            double shown = player == null ? 0 : player.time() - clockLead;
            check.pulse(shown >= 1 && shown % 1 < .08 ? 1 : .15);
        }
    }

    @Test
    void whatIsInStepIsToldForEverySpeed() {
        check.begin();
        watchToTheEnd();

        assertThat(check.lines()).hasSize(4).allMatch(SyncCheckViewModel.Line::isInStep);
        assertThat(check.sentenceProperty().get()).contains("in step");
        assertThat(folder.resolve("check").resolve("click-and-flash.mp4")).exists();
    }

    @Test
    void aPlayheadThatRunsAheadIsFound() {
        clockLead = .1;

        check.begin();
        watchToTheEnd();

        assertThat(check.lines()).filteredOn(line -> !line.isInStep()).hasSize(3);
        assertThat(check.lines().get(2).mean()).matches("\\+(9\\d|10\\d) ms");
        assertThat(check.sentenceProperty().get()).contains("over 40 ms");
    }

    @Test
    void withoutASoundDeviceASilentCopyIsPlayedAndThatIsSaid() {
        refusal = Optional.of(Refusal.NO_SOUND_DEVICE);

        check.begin();
        watchToTheEnd();

        assertThat(check.lines()).hasSize(4);
        assertThat(check.sentenceProperty().get()).contains("no sound device");
    }

    @Test
    void whereNothingCanBePlayedThatIsASentence() {
        refusal = Optional.of(Refusal.NO_PLAYER);

        check.begin();

        assertThat(check.runningProperty().get()).isFalse();
        assertThat(check.sentenceProperty().get()).contains("libasound2");
        assertThat(check.lines()).hasSize(1);
    }

    @Test
    void clicksLieInTheSpectrogramWhereTheFlashesAre() throws Exception {
        SyncTruth truth = SyncTruth.in(folder, Progress.none());

        assertThat(truth.flashes()).hasSize(9);
        assertThat(truth.clickErrors().count()).isEqualTo(9);
        assertThat(Math.abs(truth.clickErrors().worst())).isLessThan(.01);
    }
}
