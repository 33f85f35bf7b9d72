package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSamplingTest {

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 9", "4, 8", "8, 6", "20, 0"})
    void takesTheMiddleAsTheAuthorsDo(int frames, int first) {
        assertThat(FrameSampling.middle(frames).first()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"250, 25, 19, 237", "100, 25, 10, 50", "10000, 29.97, 19, 284", "1, 25, 19, 0"})
    void spreadsFramesOverTheWindow(long frames, double rate, int taken, int index) {
        assertThat(FrameSampling.all(20).index(taken, frames, rate)).isEqualTo(index);
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatThrownBy(() -> new FrameSampling(20, 18, 4, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
