package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OcclusionMapTest {

    /** Two bands of two columns of sound and no picture. */
    private final TokenLayout layout = new TokenLayout(2, 2, 0, 0);

    @Test
    void whatAWordLostByAPartIsSharedEvenlyAmongItsTokens() {
        OcclusionMap map = new OcclusionMap(OcclusionPlan.bands(layout), List.of(List.of(3.0, 0.0), List.of(1.0, 2.0)));

        assertThat(map.weights(0)).containsExactly(1.5, 1.5, .5, .5);
        assertThat(map.weights(1)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void aPartByWhichAWordGainedCountsNothing() {
        OcclusionMap map = new OcclusionMap(OcclusionPlan.bands(layout), List.of(List.of(-3.0), List.of(1.0)));

        assertThat(map.weights(0)).containsExactly(0, 0, .5, .5);
    }
}
