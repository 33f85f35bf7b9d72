package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.studio.session.Playhead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShuttleTest {

    private final Playhead playhead = new Playhead();
    private long nanos;
    private final Shuttle shuttle = new Shuttle(playhead, () -> nanos);

    @BeforeEach
    void aTenSecondClip() {
        playhead.opened(10);
    }

    private double rate() {
        return playhead.rateProperty().get();
    }

    private boolean isPlaying() {
        return playhead.playWantedProperty().get();
    }

    private void pass(double seconds) {
        nanos += Math.round(seconds * 1e9);
        shuttle.tick();
    }

    @Test
    void eachPressIsAGearFaster() {
        shuttle.on();
        assertThat(isPlaying()).isTrue();
        assertThat(rate()).isEqualTo(1);

        shuttle.on();
        assertThat(rate()).isEqualTo(1.5);
        shuttle.on();
        assertThat(rate()).isEqualTo(2);
        shuttle.on();
        assertThat(rate()).isEqualTo(2);
    }

    @Test
    void whatPlaysAlreadyGoesFasterAtOnce() {
        playhead.play();

        shuttle.on();

        assertThat(rate()).isEqualTo(1.5);
    }

    @Test
    void theWayBackGoesThroughStandingStill() {
        playhead.seek(5);
        shuttle.on();
        shuttle.on();

        shuttle.back();
        assertThat(rate()).isEqualTo(1);
        shuttle.back();
        assertThat(isPlaying()).isFalse();
        shuttle.back();
        assertThat(shuttle.isRunningBack()).isTrue();
        assertThat(isPlaying()).isFalse();
    }

    @Test
    void backwardsThePlayheadMovesByItselfAndFasterEachTime() {
        playhead.seek(8);
        shuttle.back();
        pass(1);
        assertThat(playhead.time()).isCloseTo(7, within(1e-9));

        shuttle.back();
        shuttle.back();
        pass(1);

        assertThat(playhead.time()).isCloseTo(5, within(1e-9));
        assertThat(playhead.seekWantedProperty().get().seconds()).isEqualTo(playhead.time());
    }

    @Test
    void itStopsAtTheStart() {
        playhead.seek(.5);
        shuttle.back();

        pass(1);

        assertThat(playhead.time()).isZero();
        assertThat(shuttle.isRunningBack()).isFalse();
    }

    @Test
    void stoppingGivesThePersonsOwnSpeedBack() {
        playhead.rate(.75);
        shuttle.on();
        assertThat(rate()).isEqualTo(.75);
        shuttle.on();
        shuttle.on();
        assertThat(rate()).isEqualTo(2);

        playhead.pause();

        assertThat(rate()).isEqualTo(.75);
    }

    @Test
    void playingEndsRunningBack() {
        playhead.seek(5);
        shuttle.back();

        playhead.play();
        pass(1);

        assertThat(shuttle.isRunningBack()).isFalse();
        assertThat(playhead.time()).isEqualTo(5);
    }
}
