package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Status;
import avcap.studio.session.Playhead;
import avcap.studio.testing.Readings;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

    private final Bench bench;
    private final CaptioningViewModel captioning;

    GateTest(@TempDir Path folder) {
        bench = new Bench(folder);
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
    }

    private void use(Guards guards) {
        bench.session.guarding().use(guards);
    }

    private void play(double seconds) {
        Playhead playhead = bench.session.playhead();
        playhead.playing(true);
        while (playhead.time() < seconds) {
            playhead.moved(Math.min(seconds, playhead.time() + .25));
        }
        playhead.playing(false);
    }

    @Test
    void nothingIsAskedOfAProjectThatWantsNoGuard() {
        bench.open();

        captioning.accept();

        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aClipIsAcceptedOnceAllOfItsSoundWasPlayed() {
        bench.open();
        use(Guards.NONE.withWholeListen(true));
        play(6.5);

        captioning.accept();
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.DRAFT);
        assertThat(captioning.problemProperty().get())
                .isEqualTo("3.5 s of the sound were not played yet. ‹play_unheard› plays them.");

        play(10);
        captioning.accept();
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(CAT);
    }

    @Test
    void anAcceptanceTellsHowTheClipWasListenedTo() {
        bench.open();
        play(2.5);
        play(5);
        captioning.accept();
        captioning.accept();

        assertThat(scrutiny(DOG)).isEqualTo(List.of(OptionalInt.of(2), OptionalDouble.of(.5)));
        assertThat(scrutiny(CAT)).isEqualTo(List.of(OptionalInt.of(0), OptionalDouble.of(0)));
    }

    private List<Object> scrutiny(EntryId clip) {
        List<Revision> said = bench.project.revisions(clip);
        Scrutiny scrutiny = said.get(said.size() - 1).scrutiny().orElseThrow();
        return List.of(scrutiny.plays(), scrutiny.coverage());
    }

    @Test
    void aClipWithoutSoundIsNotHeldUp() {
        bench.open(Readings::pictureOnly);
        use(Guards.NONE.withWholeListen(true));

        captioning.accept();

        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
    }
}
