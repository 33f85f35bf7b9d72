package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaintHeatTest {

    private final Heat heat = Heat.of(new float[][] {{4, 1, 0, 0, 0, 0, 0, 0, 0, 0}});

    @Test
    void aMapWithEnoughOfTheLookIsDrawnAsItIs() {
        assertThat(heat.weighted(.05).at(0, 0)).isEqualTo(1);
        assertThat(heat.weighted(.9).at(0, 1)).isEqualTo(.25);
        assertThat(Heat.isFaint(.05)).isFalse();
    }

    @Test
    void aMapWithLittleOfItIsPaleAndOneWithNothingIsNotDrawn() {
        // A fifth of what is enough: the root of it.
        assertThat(heat.weighted(.01).at(0, 0)).isCloseTo(Math.sqrt(.2), within(1e-9));
        assertThat(heat.weighted(.01).isHot(0, 0)).isTrue();
        assertThat(heat.weighted(.0001).at(0, 0)).isLessThan(Heat.FAINTEST);
        assertThat(heat.weighted(.0001).isHot(0, 0)).isFalse();
        assertThat(heat.weighted(0).most()).isZero();
        assertThat(Heat.isFaint(.01)).isTrue();
    }
}
