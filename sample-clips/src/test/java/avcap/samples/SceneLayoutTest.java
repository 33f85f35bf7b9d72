package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.samples.SceneLayout.Seen;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SceneLayoutTest {

    @Test
    void twoOfAKindStandSideBySideAndAreOneSize() {
        for (long seed = 0; seed < 100; seed++) {
            List<VisibleObject> placed = SceneLayout.place(
                    List.of(seen(Sight.DUCK, 2, 1), seen(Sight.TRUCK, 1, 1)), new SplittableRandom(seed));

            List<VisibleObject> ducks = placed.stream()
                    .filter(object -> object.sight() == Sight.DUCK)
                    .toList();
            assertThat(ducks).hasSize(2);
            Box one = ducks.get(0).start();
            Box other = ducks.get(1).start();
            assertThat(one.width()).isCloseTo(other.width(), within(1e-9));
            assertThat(Math.abs(one.centreX() - other.centreX())).isGreaterThan(0.9 * one.width());
            assertThat(Math.abs(one.bottom() - other.bottom())).isLessThan(0.05);
        }
    }

    @Test
    void fourPairsFindRoomInsideTheSquare() {
        List<Seen> crowded = List.of(
                seen(Sight.DOG, 2, 1),
                seen(Sight.BIRD, 2, 1.35),
                seen(Sight.DOOR, 2, 1.35),
                seen(Sight.HELICOPTER, 2, 1));
        for (long seed = 0; seed < 100; seed++) {
            List<VisibleObject> placed = SceneLayout.place(crowded, new SplittableRandom(seed));

            assertThat(placed).hasSize(8).allSatisfy(object -> {
                for (Box box : List.of(object.start(), object.end())) {
                    assertThat(List.of(box.left(), box.top(), 1 - box.right(), 1 - box.bottom()))
                            .allMatch(distance -> distance >= 0);
                }
            });
        }
    }

    @Test
    void largeThingsAreLargerThanSmallOnes() {
        for (long seed = 0; seed < 100; seed++) {
            double small = width(0.7, seed);
            double ordinary = width(1, seed);
            double large = width(1.35, seed);

            assertThat(ordinary).isGreaterThan(1.2 * small);
            assertThat(large).isGreaterThan(1.15 * ordinary);
        }
    }

    private static double width(double size, long seed) {
        return SceneLayout.place(List.of(seen(Sight.DOG, 1, size)), new SplittableRandom(seed))
                .get(0)
                .start()
                .width();
    }

    @Test
    void refusesThreeOfAKind() {
        assertThatThrownBy(() -> seen(Sight.DOG, 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    private static Seen seen(Sight sight, int count, double size) {
        return new Seen(sight, count, size, List.of());
    }
}
