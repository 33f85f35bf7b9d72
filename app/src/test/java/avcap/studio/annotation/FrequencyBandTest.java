package avcap.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FrequencyBandTest {

    private static final int MOST = 8000;

    @Test
    void anEdgeMovesBySixthsOfAnOctave() {
        FrequencyBand band = new FrequencyBand(1000, 4000);

        assertThat(band.withLowMoved(6)).isEqualTo(new FrequencyBand(2000, 4000));
        assertThat(band.withLowMoved(-1)).isEqualTo(new FrequencyBand(891, 4000)); // 1000 / 2^(1/6)
        assertThat(band.withHighMoved(1, MOST)).isEqualTo(new FrequencyBand(1000, 4490)); // 4000 * 2^(1/6)
    }

    @Test
    void asManyStepsBackLeadWhereTheyCameFrom() {
        FrequencyBand band = new FrequencyBand(500, 4000);
        FrequencyBand moved = band;
        for (int i = 0; i < 9; i++) {
            moved = moved.withLowMoved(-1).withHighMoved(-1, MOST);
        }
        for (int i = 0; i < 9; i++) {
            moved = moved.withLowMoved(1).withHighMoved(1, MOST);
        }

        assertThat(moved).isEqualTo(band);
    }

    @Test
    void anEdgeThatWasDrawnByHandGoesToTheNextPlace() {
        assertThat(new FrequencyBand(950, 4000).withLowMoved(1).lowHertz()).isEqualTo(1000);
        assertThat(new FrequencyBand(950, 4000).withLowMoved(-1).lowHertz()).isEqualTo(891);
    }

    @Test
    void edgesStayApartAndInsideTheSound() {
        assertThat(new FrequencyBand(21, 4000).withLowMoved(-3).lowHertz()).isZero();
        assertThat(new FrequencyBand(0, 4000).withLowMoved(1).lowHertz()).isEqualTo(22);
        assertThat(new FrequencyBand(1000, 1122).withLowMoved(4)).isEqualTo(new FrequencyBand(1000, 1122));
        assertThat(new FrequencyBand(1000, 1122).withHighMoved(-4, MOST)).isEqualTo(new FrequencyBand(1000, 1122));
        assertThat(new FrequencyBand(1000, 7900).withHighMoved(4, MOST).highHertz())
                .isEqualTo(MOST);
    }

    @Test
    void aBandFromAnImportAboveWhatIsDrawnIsNotPulledDown() {
        assertThat(new FrequencyBand(1000, 15_000).withHighMoved(1, MOST).highHertz())
                .isEqualTo(15_000);
    }

    @Test
    void twoHeightsInEitherOrderMakeABand() {
        assertThat(FrequencyBand.between(2000.4, 300.2)).isEqualTo(new FrequencyBand(300, 2000));
        assertThat(FrequencyBand.between(-5, 0)).isEqualTo(new FrequencyBand(0, 1));
    }

    @Test
    void aBandWithoutWidthIsRefused() {
        assertThatThrownBy(() -> new FrequencyBand(500, 500)).hasMessageContaining("500 to 500 Hz");
    }
}
