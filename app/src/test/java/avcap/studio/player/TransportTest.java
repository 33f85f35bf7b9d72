package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.TimeSpan;
import avcap.studio.landmark.PictureTimes;
import avcap.studio.session.Playhead;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransportTest {

    private final Playhead playhead = new Playhead();
    private PictureTimes pictures = PictureTimes.declared(25);
    private final Transport transport =
            new Transport(playhead, new SpanMarks(playhead), new Shuttle(playhead, () -> 0), () -> pictures);

    @BeforeEach
    void aTenSecondClip() {
        playhead.opened(10);
    }

    @Test
    void pressingPlayStopsRunningBack() {
        playhead.seek(5);
        transport.shuttleBack();
        assertThat(transport.backSpeedProperty().get()).isEqualTo(1);

        transport.toggle();

        assertThat(transport.backSpeedProperty().get()).isZero();
        assertThat(playhead.playWantedProperty().get()).isFalse();
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
        int before = transport.frameAt(playhead.time());

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
    void unevenPicturesAreSteppedByTheirOwnTimes() {
        pictures = PictureTimes.decoded(List.of(0.0, .04, .05, .3, .9));
        playhead.seek(.06);

        transport.stepFrames(1);
        assertThat(playhead.time()).isCloseTo(.3, within(.002));
        transport.stepFrames(1);
        assertThat(playhead.time()).isCloseTo(.9, within(.002));
        transport.stepFrames(1);
        assertThat(playhead.time()).isCloseTo(.9, within(.002));
        transport.stepFrames(-3);
        assertThat(playhead.time()).isCloseTo(.04, within(.002));
    }

    @Test
    void steppingStopsWhatRuns() {
        playhead.seek(5);
        transport.shuttleBack();

        transport.stepFrames(-1);

        assertThat(transport.backSpeedProperty().get()).isZero();
        assertThat(playhead.time()).isCloseTo(4.96, within(.002));
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

    @Test
    void replayingBeginsEarlyWhereSpansArePreRolled() {
        playhead.loop(TimeSpan.ofSeconds(2, 3));
        transport.togglePreRoll();

        transport.replay();
        assertThat(playhead.time()).isEqualTo(1.5);

        transport.togglePreRoll();
        transport.replay();
        assertThat(playhead.time()).isEqualTo(2);
    }
}
