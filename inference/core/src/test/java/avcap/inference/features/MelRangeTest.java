package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MelRangeTest {

    private static final int BANDS = 128;
    private static final int RATE = 16_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 90, 126})
    void aToneAtAPeakIsHeardByThatBandAndNoFarther(int band) {
        double peak = MelBank.middleHertz(band, BANDS, RATE);

        assertThat(MelRange.between(peak - .001, peak + .001, BANDS, RATE))
                .isEqualTo(new MelRange(band - 1, band + 2)); // the neighbours' feet stand on the peak
    }

    @Test
    void everyBandThatHasWeightBetweenTheEdgesIsIn() {
        int bins = 256;
        MelBank bank = MelBank.of(BANDS, 2 * bins, RATE);
        MelRange range = MelRange.between(800, 1600, BANDS, RATE);

        for (int band = 0; band < BANDS; band++) {
            for (int bin = 0; bin < bins; bin++) {
                double hertz = (double) RATE / (2 * bins) * bin;
                if (hertz > 800 && hertz < 1600 && bank.weight(band, bin) > 0) {
                    assertThat(band).isBetween(range.from(), range.to() - 1);
                }
            }
        }
        assertThat(MelBank.middleHertz(range.from(), BANDS, RATE)).isBetween(700.0, 800.0);
        assertThat(MelBank.middleHertz(range.to() - 1, BANDS, RATE)).isBetween(1600.0, 1700.0);
    }

    @Test
    void aWiderSoundHasOtherBands() {
        MelRange at16 = MelRange.between(1000, 2000, BANDS, RATE);
        MelRange at44 = MelRange.between(1000, 2000, BANDS, 44_100);

        assertThat(at44.from()).isLessThan(at16.from());
        assertThat(MelRange.between(9000, 12_000, BANDS, RATE).isEmpty()).isTrue();
        assertThat(MelRange.between(9000, 12_000, BANDS, 44_100).isEmpty()).isFalse();
    }

    @Test
    void allIsFromOneEndToTheOther() {
        assertThat(MelRange.between(0, RATE / 2.0, BANDS, RATE)).isEqualTo(MelRange.all(BANDS));
        assertThat(MelRange.between(0, 20, BANDS, RATE).isEmpty()).isTrue();
        assertThatThrownBy(() -> MelRange.between(200, 200, BANDS, RATE)).isInstanceOf(IllegalArgumentException.class);
    }
}
