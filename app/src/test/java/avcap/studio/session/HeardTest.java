package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import avcap.studio.captioning.Bench;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeardTest {

    private final Bench bench;
    private final Playhead playhead;
    private final Heard heard;
    private long nanos;

    HeardTest(@TempDir Path folder) {
        bench = new Bench(folder);
        playhead = bench.session.playhead();
        heard = new Heard(bench.session, () -> nanos);
    }

    @BeforeEach
    void aClipOfTenSecondsIsOpen() {
        bench.open();
        playhead.playing(true);
    }

    private void play(double until) {
        while (playhead.time() < until) {
            double now = Math.min(until, playhead.time() + .5);
            nanos += (long) ((now - playhead.time()) / playhead.rateProperty().get() * TimeUnit.SECONDS.toNanos(1));
            playhead.moved(now);
        }
    }

    @Test
    void whatIsPlayedThroughIsHeard() {
        play(10);

        assertThat(heard.unheard()).isEmpty();
    }

    @Test
    void tellsWhichPartWasHeard() {
        assertThat(heard.share()).hasValue(0);
        play(2.5);
        assertThat(heard.share()).hasValue(.25);

        bench.session.close();

        assertThat(heard.share()).isEmpty();
    }

    @Test
    void twiceAsFastIsHeardToo() {
        playhead.rate(2);
        play(10);

        assertThat(heard.unheardSeconds()).isZero();
    }

    @Test
    void whatIsPassedOverIsNot() {
        play(3);
        playhead.seek(8);
        play(10);

        assertThat(heard.unheard()).containsExactly(TimeSpan.ofSeconds(3, 8));
        assertThat(heard.unheardSeconds()).isEqualTo(5);
    }

    @Test
    void aPlayerThatHasNotYetArrivedHasPlayedNothing() {
        play(3);
        playhead.seek(8);
        playhead.moved(3.02); // where it still was
        playhead.moved(8.02);

        assertThat(heard.unheard()).containsExactly(TimeSpan.ofSeconds(3, 10));
    }

    @Test
    void withoutSoundAndWhilePausedNothingIsHeard() {
        playhead.mutedProperty().set(true);
        play(5);
        playhead.mutedProperty().set(false);
        playhead.playing(false);
        play(10);

        assertThat(heard.unheardSeconds()).isEqualTo(10);
    }

    @Test
    void eachClipHasItsOwnAndKeepsIt() {
        play(4);
        bench.session.select(Bench.CAT);
        assertThat(heard.unheardSeconds()).isEqualTo(10);

        bench.session.select(Bench.DOG);

        assertThat(heard.unheard()).containsExactly(TimeSpan.ofSeconds(4, 10));
    }

    @Test
    void theRestIsPlayedFromItsBeginning() {
        play(4);
        playhead.loop(TimeSpan.ofSeconds(0, 1));
        playhead.seek(0);

        assertThat(heard.playRest()).isTrue();

        assertThat(playhead.time()).isEqualTo(4);
        assertThat(playhead.playWantedProperty().get()).isTrue();
        assertThat(playhead.loop()).isEmpty();
    }
}
