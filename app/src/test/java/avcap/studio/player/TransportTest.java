package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.TimeSpan;
import avcap.studio.session.Playhead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransportTest {

    private final Playhead playhead = new Playhead();
    private final Transport transport = new Transport(playhead, new SpanMarks(playhead), () -> 25);

    @BeforeEach
    void aTenSecondClip() {
        playhead.opened(10);
    }

    @Test
    void shuttlingOnStartsAndThenGoesFaster() {
        transport.shuttleOn();
        assertThat(playhead.playWantedProperty().get()).isTrue();
        assertThat(playhead.rateProperty().get()).isEqualTo(1);

        playhead.playing(true);
        transport.shuttleOn();

        assertThat(playhead.rateProperty().get()).isEqualTo(1.25);
    }

    @Test
    void shuttlingBackStepsWhilePausedAndSlowsWhilePlaying() {
        playhead.seek(5);

        transport.shuttleBack();
        assertThat(playhead.time()).isEqualTo(4);

        playhead.playing(true);
        transport.shuttleBack();
        assertThat(playhead.time()).isEqualTo(4);
        assertThat(playhead.rateProperty().get()).isEqualTo(.75);
    }

    @Test
    void theSpeedStaysWhereThePlayerKeepsUp() {
        for (int i = 0; i < 10; i++) {
            transport.faster();
        }
        assertThat(playhead.rateProperty().get()).isEqualTo(Playhead.FASTEST);

        for (int i = 0; i < 10; i++) {
            transport.slower();
        }
        assertThat(playhead.rateProperty().get()).isEqualTo(Playhead.SLOWEST);

        transport.normalSpeed();
        assertThat(playhead.rateProperty().get()).isEqualTo(1);
    }

    @Test
    void stepsStayInsideTheClip() {
        transport.step(-5);
        assertThat(playhead.time()).isZero();

        transport.step(25);
        assertThat(playhead.time()).isEqualTo(10);
    }

    @Test
    void framesForwardAndBackEndOnTheSameFrame() {
        playhead.seek(3.3);
        long before = transport.frameAt(playhead.time());

        for (int i = 0; i < 30; i++) {
            transport.stepFrames(1);
        }
        assertThat(transport.frameAt(playhead.time())).isEqualTo(before + 30);
        for (int i = 0; i < 30; i++) {
            transport.stepFrames(-1);
        }

        assertThat(transport.frameAt(playhead.time())).isEqualTo(before);
    }

    @Test
    void aSpanIsMarkedFromBothEnds() {
        playhead.seek(2);
        transport.markIn();
        assertThat(playhead.loop()).contains(TimeSpan.ofSeconds(2, 10));

        playhead.seek(3);
        transport.markOut();

        assertThat(playhead.loop()).contains(TimeSpan.ofSeconds(2, 3));
    }

    @Test
    void startAndEndAreThoseOfTheSpanWhileItIsLooped() {
        playhead.loop(TimeSpan.ofSeconds(2, 3));

        transport.toStart();
        assertThat(playhead.time()).isEqualTo(2);
        transport.toEnd();
        assertThat(playhead.time()).isEqualTo(3);

        playhead.clearLoop();
        transport.toEnd();
        assertThat(playhead.time()).isEqualTo(10);
    }

    @Test
    void replayingGoesToTheSpanEvenWhileItsLoopIsOff() {
        playhead.loop(TimeSpan.ofSeconds(2, 3));
        transport.toggleLoop();
        playhead.seek(8);

        transport.replay();

        assertThat(playhead.time()).isCloseTo(2, within(1e-9));
        assertThat(playhead.playWantedProperty().get()).isTrue();
    }
}
