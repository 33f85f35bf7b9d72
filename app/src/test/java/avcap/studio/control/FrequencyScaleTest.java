package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyScaleTest {

    private static final List<FrequencyScale> SCALES = List.of(MelScale.ofModel(128), new LinearScale(8000));

    @ParameterizedTest
    @ValueSource(doubles = {50, 300, 1000, 4000, 7900})
    void heightsAndFrequenciesAreInverse(double hertz) {
        for (FrequencyScale scale : SCALES) {
            assertThat(scale.hertzAt(scale.heightOf(hertz))).isCloseTo(hertz, within(1e-6));
        }
    }

    @Test
    void linesRunDownwardsInsideTheScale() {
        assertThat(new LinearScale(8000).lines()).containsExactly(6000, 4000, 2000);
        assertThat(new LinearScale(22_050).lines()).containsExactly(20_000, 10_000);
        assertThat(MelScale.ofModel(128).lines()).containsExactly(3000, 1000, 300);
    }

    @Test
    void labelsAreShort() {
        assertThat(FrequencyScale.label(300)).isEqualTo("300");
        assertThat(FrequencyScale.label(8000)).isEqualTo("8k");
        assertThat(FrequencyScale.label(2500)).isEqualTo("2.5k");
    }
}
