package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 5, 5", ".5, 1, 3, 1.5", ".0001, 1, 12345, 1.2345", "60, 1, 59, 59:00", ".5, 1, 121, 1:00.5"})
    void labelsSayWhichMomentTheyStandAt(double step, int parts, long n, String label) {
        assertThat(new Ticks(step, parts).label(n)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"700, .0001", "700000, .0001", "70, 1", ".2, 300"})
    void labelsHaveRoom(double pixelsPerSecond, double least) {
        assertThat(Ticks.at(pixelsPerSecond).step() * pixelsPerSecond).isGreaterThanOrEqualTo(44);
        assertThat(Ticks.at(pixelsPerSecond).step()).isGreaterThanOrEqualTo(least);
    }
}
