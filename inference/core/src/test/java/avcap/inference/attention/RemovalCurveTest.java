package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemovalCurveTest {

    @Test
    void theAreaIsTheMeanProbabilityByTrapezoids() {
        RemovalCurve curve =
                new RemovalCurve(List.of(0.0, 0.2, 0.6), List.of(Math.log(1), Math.log(.5), Math.log(.25)));

        // 0.2 · 0.75 + 0.4 · 0.375, over 0.6
        assertThat(curve.area()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void fractionsMustGrow() {
        assertThatThrownBy(() -> new RemovalCurve(List.of(0.0, 0.0), List.of(0.0, 0.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMapBeatsChanceIfTheWordLosesMoreThanDrawsScatter() {
        Faithfulness strong = new Faithfulness(2.0, List.of(1.0, 1.8)); // 0.6 more, and draws scatter by 0.566

        assertThat(strong.beatsChance()).isTrue();
        assertThat(strong.advantage()).isCloseTo(.6, within(1e-12));
        assertThat(new Faithfulness(1.9, List.of(1.0, 1.8)).beatsChance()).isFalse();
        assertThat(new Faithfulness(1.5, List.of(1.0, 2.0)).chanceDeviation()).isCloseTo(Math.sqrt(.5), within(1e-12));
    }

    @Test
    void aWordThatLosesNearlyNothingProvesNoMap() {
        assertThat(new Faithfulness(.04, List.of(0.0, 0.0)).beatsChance()).isFalse();
        assertThat(new Faithfulness(.06, List.of(0.0, 0.0)).beatsChance()).isTrue();
    }

    @Test
    void nothingIsSaidOfAMapThatWasComparedWithNothing() {
        assertThatThrownBy(() -> new Faithfulness(1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
