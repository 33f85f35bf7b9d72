package avcap.studio.annotation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KappaTest {

    /** Twenty both say yes, fifteen both say no, five and ten they differ: .7 agree, .5 would by chance. */
    @Test
    void cohensExampleOfTwo() {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        add(20, "yes", "yes", one, other);
        add(5, "yes", "no", one, other);
        add(10, "no", "yes", one, other);
        add(15, "no", "no", one, other);

        Kappa kappa = Kappa.ofTwo(one, other);

        assertThat(kappa.judged()).isEqualTo(50);
        assertThat(kappa.value().orElseThrow()).isCloseTo(.4, within(1e-12));
    }

    private static void add(int times, String first, String second, List<String> one, List<String> other) {
        one.addAll(Collections.nCopies(times, first));
        other.addAll(Collections.nCopies(times, second));
    }

    /** Ten things, fourteen people, five categories: the example that is usually printed, with P = .378 and Pe = .213. */
    @Test
    void fleissExampleOfMany() {
        int[][] table = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        List<List<Integer>> things = new ArrayList<>();
        for (int[] row : table) {
            List<Integer> said = new ArrayList<>();
            for (int category = 0; category < row.length; category++) {
                said.addAll(Collections.nCopies(row[category], category));
            }
            things.add(said);
        }

        Kappa kappa = Kappa.ofMany(things);

        assertThat(kappa.judged()).isEqualTo(10);
        assertThat(kappa.value().orElseThrow()).isCloseTo(.210, within(5e-4));
    }

    @Test
    void whatOnlyOnePersonJudgedDoesNotCount() {
        Kappa kappa = Kappa.ofMany(List.of(List.of("a"), List.of("a", "a"), List.of("b", "b")));

        assertThat(kappa).isEqualTo(new Kappa(2, java.util.OptionalDouble.of(1)));
    }

    @Test
    void whereEveryoneSaysTheSameOfEverythingKappaSaysNothing() {
        assertThat(Kappa.ofTwo(List.of("a", "a"), List.of("a", "a")).value()).isEmpty();
        assertThat(Kappa.ofMany(List.of(List.of("a", "a", "a"))).value()).isEmpty();
        assertThat(Kappa.ofTwo(List.of(), List.of())).isEqualTo(Kappa.NONE);
        assertThat(Kappa.ofMany(List.of())).isEqualTo(Kappa.NONE);
    }
}
