package avcap.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.decode.BeamOptions.Stopping;
import avcap.inference.testing.Seeds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Required and banned words: 0 starts, 1 ends, 2 to 5 are pieces of which 5 goes on with a word. */
class WordWishesTest {

    private static final int END = 1;
    private static final int VOCABULARY = 6;
    private static final int STEPS = 5;
    private static final LengthPenalty PENALTY = new LengthPenalty(0.6);

    /** Wide enough to lose nothing. */
    private static BeamOptions wide(Stopping stopping) {
        return new BeamOptions(1500, 2, STEPS, PENALTY, 1, 1, stopping);
    }

    private static WordWishes wishes(List<int[]> required, List<int[]> banned) {
        return WordWishes.of(required, banned, piece -> piece == 5);
    }

    @ParameterizedTest
    @Seeds(40)
    void aWideSearchFindsTheBestSentenceThatHoldsAndLacksWhatItMust(long seed) {
        Random random = new Random(seed);
        LogitTable table = LogitTable.random(random, 1, VOCABULARY);
        WordWishes wishes = wishes(
                List.of(new int[] {2 + random.nextInt(2)}, new int[] {4, 5}).subList(0, 1 + random.nextInt(2)),
                random.nextBoolean() ? List.of(new int[] {2 + random.nextInt(2), 4}) : List.of());

        Hypothesis found = new BeamSearch(table, wide(Stopping.BOUND), wishes, END)
                .search(0)
                .get(0);

        Optional<Hypothesis> best = all(table, new int[] {0}, 0, wishes)
                .filter(sentence -> holds(wishes, sentence))
                .max(Comparator.comparingDouble(Hypothesis::score));
        assertThat(best).isPresent();
        assertThat(found.score()).isCloseTo(best.orElseThrow().score(), within(1e-4));
        assertThat(holds(wishes, found)).isTrue();
    }

    @ParameterizedTest
    @Seeds(60)
    void aNarrowSearchKeepsTheWishesToo(long seed) {
        LogitTable table = LogitTable.random(new Random(seed), 1, 12);
        WordWishes wishes = wishes(List.of(new int[] {7}, new int[] {8, 5}), List.of(new int[] {3}, new int[] {9}));
        BeamOptions narrow = new BeamOptions(4, 2, 12, PENALTY, 3, 1, Stopping.BOUND);

        List<Hypothesis> found = new BeamSearch(table, narrow, wishes, END).search(0);

        assertThat(found).isNotEmpty().allSatisfy(sentence -> {
            assertThat(sentence.ids()).contains(7).containsSubsequence(8, 5).doesNotContain(3, 9);
        });
    }

    @Test
    void aRequiredWordCountsOnlyWhereItStandsAlone() {
        WordWishes wishes = wishes(List.of(new int[] {2}), List.of());

        assertThat(wishes.isMet(new int[] {0, 2, 3})).isTrue();
        assertThat(wishes.isMet(new int[] {0, 2, 5})).isFalse();
        assertThat(wishes.isMet(new int[] {0, 2, 5, 2})).isTrue();
    }

    @Test
    void whatABeginningHoldsIsMetAlready() {
        LogitTable table = LogitTable.random(new Random(3), 1, VOCABULARY);
        WordWishes held = wishes(List.of(new int[] {2}), List.of());
        BeamOptions options = new BeamOptions(4, 2, 8, PENALTY, 1, 1, Stopping.BOUND);

        Hypothesis with =
                new BeamSearch(table, options, held, END).search(0, 2, 3).get(0);
        Hypothesis without = new BeamSearch(table, options, END).search(0, 2, 3).get(0);

        assertThat(with.score()).isCloseTo(without.score(), within(1e-6));
    }

    @Test
    void wishesThatDoNotFitAreTheBestThatDoes() {
        LogitTable table = LogitTable.random(new Random(4), 1, VOCABULARY);
        WordWishes tooLong = wishes(List.of(new int[] {2, 5, 5, 5, 5, 5}), List.of());

        List<Hypothesis> found = new BeamSearch(table, wide(Stopping.BOUND).withBeams(6), tooLong, END).search(0);

        assertThat(found).isNotEmpty().allMatch(Hypothesis::isCut);
    }

    @Test
    void aWordWithoutPiecesIsRefused() {
        assertThatThrownBy(() -> wishes(List.of(new int[0]), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean holds(WordWishes wishes, Hypothesis sentence) {
        return wishes.isMet(sentence.ids().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Every sentence that ends or is cut. */
    private static Stream<Hypothesis> all(LogitTable table, int[] ids, double total, WordWishes wishes) {
        float[] logits = table.logits(0, ids);
        double sum = Math.log(IntStream.range(0, VOCABULARY)
                .mapToDouble(i -> Math.exp(logits[i]))
                .sum());
        return IntStream.range(0, VOCABULARY)
                .filter(word -> wishes.allows(ids, word))
                .boxed()
                .flatMap(word -> {
                    double then = total + logits[word] - sum;
                    boolean cut = word != END && ids.length + 1 == STEPS;
                    if (word == END || cut) {
                        // a cut sentence's last word counts in its total, not in its ids
                        return Stream.of(Hypothesis.of(new Branch(ids, 0, 0), then, PENALTY, cut));
                    }
                    return all(table, new Branch(ids, 0, 0).then(word, 0, 0).ids, then, wishes);
                });
    }
}
