package avcap.studio.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.RemovalCurve;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalViewModelTest {

    private final LookedInto looked = new LookedInto();

    @Test
    void drawsTheCurveOfTheChosenWordWhileSomeoneLooks(@TempDir Path folder) throws Exception {
        looked.open(folder).load().explain();
        RemovalViewModel removal = new RemovalViewModel(looked.inspect, Workshop.immediate(), Pause.none());

        looked.inspect.chooseWord(1);
        assertThat(removal.removalProperty().get()).isNull();
        removal.watchedProperty().set(true);

        Removal now = Objects.requireNonNull(removal.removalProperty().get());
        assertThat(now.chance()).hasSize(5);
        // "dog" has log-probability -0.3; without its hottest cell it loses 2.
        assertThat(Removal.probability(now.hottest(), 0)).isCloseTo(Math.exp(-.3), within(1e-9));
        assertThat(Removal.probability(now.hottest(), 1)).isCloseTo(Math.exp(-2.3), within(1e-9));
    }

    @Test
    void spreadOfDrawsIsThatOfASample() {
        List<Double> fractions = List.of(0.0, .5);
        Removal removal = new Removal(
                new RemovalCurve(fractions, List.of(0.0, 0.0)),
                List.of(
                        new RemovalCurve(fractions, List.of(0.0, Math.log(.2))),
                        new RemovalCurve(fractions, List.of(0.0, Math.log(.4)))));

        assertThat(removal.meanChance(1)).isCloseTo(.3, within(1e-9));
        assertThat(removal.chanceDeviation(1)).isCloseTo(Math.sqrt(.02), within(1e-9));
        assertThat(removal.chanceDeviation(0)).isZero();
    }
}
