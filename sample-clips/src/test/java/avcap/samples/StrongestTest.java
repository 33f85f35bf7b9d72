package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrongestTest {

    @Test
    void theFirstOfTheLargestWins() {
        assertThat(Strongest.of(new double[] {-3, -1, -2, -1})).isEqualTo(1);
    }

    @Test
    void oneNumberIsTheStrongest() {
        assertThat(Strongest.of(new double[] {-5})).isZero();
    }
}
