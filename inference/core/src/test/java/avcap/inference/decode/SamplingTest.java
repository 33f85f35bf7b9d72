package avcap.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private static final int END = 1;
    private static final LengthPenalty PENALTY = new LengthPenalty(0);

    /** Every sentence is one word, then the end: 2 with 0.6, 3 with 0.3, 4 with 0.1. */
    private static final NextToken ONE_WORD = (sequences, parents) -> {
        float[][] logits = new float[sequences.length][];
        for (int row = 0; row < logits.length; row++) {
            logits[row] = sequences[row].length == 1
                    ? new float[] {-99, -99, (float) Math.log(.6), (float) Math.log(.3), (float) Math.log(.1)}
                    : new float[] {-99, 0, -99, -99, -99};
        }
        return logits;
    };

    private static long share(Sampling sampling, int word, WordWishes wishes) {
        return sampling.draw(ONE_WORD, new int[] {0}, END, wishes, 5000, new Random(1)).stream()
                .filter(sentence -> sentence.ids().equals(List.of(0, word)))
                .count();
    }

    @Test
    void drawsWordsAsOftenAsTheyAreLikely() {
        Sampling all = new Sampling(1, 1, 5, PENALTY);

        assertThat(share(all, 2, WordWishes.none()) / 5000.0).isCloseTo(.6, within(.03));
        assertThat(share(all, 3, WordWishes.none()) / 5000.0).isCloseTo(.3, within(.03));
        assertThat(share(all, 4, WordWishes.none()) / 5000.0).isCloseTo(.1, within(.03));
    }

    @Test
    void neverDrawsOutsideTheNucleus() {
        Sampling likeliest = new Sampling(1, .85, 5, PENALTY);

        assertThat(share(likeliest, 4, WordWishes.none())).isZero();
        assertThat(share(likeliest, 2, WordWishes.none()) / 5000.0).isCloseTo(.6 / .9, within(.03));
    }

    @Test
    void aHighTemperatureLevelsAndALowOneSharpens() {
        assertThat(share(new Sampling(10, 1, 5, PENALTY), 4, WordWishes.none())).isGreaterThan(1300);
        assertThat(share(new Sampling(.1, 1, 5, PENALTY), 2, WordWishes.none())).isGreaterThan(4950);
    }

    @Test
    void keepsBannedWordsOutAndTellsTheModelsOwnProbability() {
        Sampling all = new Sampling(3, 1, 5, PENALTY);
        WordWishes wishes = WordWishes.of(List.of(), List.of(new int[] {2}), piece -> false);

        assertThat(share(all, 2, wishes)).isZero();
        List<Hypothesis> drawn = all.draw(ONE_WORD, new int[] {0}, END, wishes, 20, new Random(2));
        assertThat(drawn).hasSize(20).allSatisfy(sentence -> assertThat(Math.exp(sentence.total()))
                .isCloseTo(sentence.ids().get(1) == 3 ? .3 : .1, within(1e-4)));
    }

    @Test
    void theSameSeedDrawsTheSameAndLengthIsBounded() {
        LogitTable table = LogitTable.random(new Random(9), 1, 8);
        Sampling sampling = new Sampling(1, .9, 6, PENALTY);

        List<Hypothesis> once = sampling.draw(table, new int[] {0}, END, WordWishes.none(), 6, new Random(5));
        LogitTable again = LogitTable.random(new Random(9), 1, 8);

        assertThat(sampling.draw(again, new int[] {0}, END, WordWishes.none(), 6, new Random(5)))
                .isEqualTo(once);
        assertThat(once)
                .allSatisfy(sentence -> assertThat(sentence.ids().size()).isLessThan(6));
    }
}
