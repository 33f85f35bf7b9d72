package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pixelsAndSecondsAreInverse(long seed) {
        Random random = new Random(seed);
        TimeAxis axis = wandered(random);

        double time = random.nextDouble() * 60;

        assertThat(axis.timeAt(axis.xOf(time))).isCloseTo(time, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theViewStaysInsideTheClip(long seed) {
        TimeAxis axis = wandered(new Random(seed));

        assertThat(axis.view().start()).isGreaterThanOrEqualTo(0);
        assertThat(axis.view().end()).isLessThanOrEqualTo(60 + 1e-9);
        assertThat(axis.view().seconds()).isGreaterThanOrEqualTo(TimeAxis.SHORTEST_VIEW - 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 30, 50})
    void zoomingKeepsTheMomentUnderTheMouse(double anchor) {
        TimeAxis axis = axis();
        double before = axis.xOf(anchor);

        axis.zoom(2, anchor);

        assertThat(axis.xOf(anchor)).isCloseTo(before, within(1e-6));
    }

    private static TimeAxis wandered(Random random) {
        TimeAxis axis = axis();
        for (int i = 0; i < 50; i++) {
            axis.zoom(.5 + random.nextDouble() * 2, random.nextDouble() * 60);
            axis.pan(random.nextGaussian() * 10);
            axis.reveal(random.nextDouble() * 60);
        }
        return axis;
    }

    private static TimeAxis axis() {
        TimeAxis axis = new TimeAxis();
        axis.widthProperty().set(704);
        axis.setDuration(60);
        return axis;
    }
}
