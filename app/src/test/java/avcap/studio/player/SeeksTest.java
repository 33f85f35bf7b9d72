package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeeksTest {

    private final List<Double> sought = new ArrayList<>();
    private long nanos;
    private final Seeks seeks = new Seeks(sought::add, () -> nanos);

    private void pass(int millis) {
        nanos += millis * 1_000_000L;
        seeks.tick();
    }

    @Test
    void theFirstIsGoneToAtOnce() {
        seeks.want(3);

        assertThat(sought).containsExactly(3.0);
    }

    @Test
    void ofManyInAMomentTheNewestIsGoneToAndNoneInBetween() {
        for (int i = 1; i <= 10; i++) {
            seeks.want(i);
            pass(2);
        }
        assertThat(sought).containsExactly(1.0);

        pass(100);
        pass(100);

        assertThat(sought).containsExactly(1.0, 10.0);
    }

    @Test
    void aHeldKeyStillMovesThePicture() {
        for (int i = 1; i <= 30; i++) {
            seeks.want(i);
            pass(33);
        }

        assertThat(sought).hasSizeBetween(8, 15);
    }
}
