package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlashWatchTest {

    private static FlashWatch at(double rate) {
        return new FlashWatch(List.of(1.0, 2.0), rate);
    }

    @Test
    void aFlashIsComparedOnceWithWhereThePlayheadStoodBetweenTheLastPulseAndThis() {
        FlashWatch watch = at(1);

        watch.see(.98, .1);
        watch.see(1.04, 1);
        watch.see(1.06, 1);
        watch.see(1.1, .1);
        watch.see(1.95, .1);
        watch.see(1.99, .95);

        assertThat(watch.errors().count()).isEqualTo(2);
        assertThat(watch.errors().mean()).isCloseTo(-.01, within(1e-9));
        assertThat(watch.errors().worst()).isCloseTo(-.03, within(1e-9));
        assertThat(watch.errors().isInStep()).isTrue();
    }

    @Test
    void errorsAreInThePersonsTime() {
        FlashWatch watch = at(2);

        watch.see(1.04, .1);
        watch.see(1.08, 1);

        assertThat(watch.errors().worst()).isCloseTo(.03, within(1e-9));
    }

    @Test
    void whatIsWhiteFromTheBeginningOrFarFromAFlashIsNone() {
        FlashWatch watch = at(1);

        watch.see(.9, 1);
        watch.see(1.0, 1);
        watch.see(1.5, .1);
        watch.see(1.5, 1);

        assertThat(watch.errors().count()).isZero();
        assertThat(watch.errors().isInStep()).isFalse();
    }

    @Test
    void oneErrorTooManyIsOutOfStep() {
        FlashWatch watch = at(1);

        watch.see(1.04, .1);
        watch.see(1.06, 1);

        assertThat(watch.errors().isInStep()).isFalse();
    }
}
