package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScrubbingTest {

    private final Playhead playhead = new Playhead();
    private final Scrubbing scrubbing = new Scrubbing(playhead);

    @BeforeEach
    void aClip() {
        playhead.opened(10);
    }

    @Test
    void whatPlaysRestsAndGoesOnWhereItIsLetGo() {
        playhead.play();

        scrubbing.to(3);
        assertThat(playhead.playWantedProperty().get()).isFalse();
        scrubbing.to(7);
        scrubbing.release();

        assertThat(playhead.time()).isEqualTo(7);
        assertThat(playhead.playWantedProperty().get()).isTrue();
    }

    @Test
    void whatRestsStaysAtRest() {
        scrubbing.to(12);
        scrubbing.release();

        assertThat(playhead.time()).isEqualTo(10);
        assertThat(playhead.playWantedProperty().get()).isFalse();
    }
}
