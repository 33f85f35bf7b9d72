package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.TokenPlace.AudioPlace;
import avcap.inference.clip.TimeSpan;
import avcap.inference.testing.Seeds;
import avcap.inference.text.WordSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SaliencyTest {

    private static final int LAYERS = 2;
    private static final int HEADS = 3;
    private static final int ROWS = 6;

    private static final List<HeadReduction> REDUCTIONS =
            List.of(HeadReduction.mean(), HeadReduction.max(), HeadReduction.rollout(), HeadReduction.head(1, 2));

    @ParameterizedTest
    @Seeds(50)
    void everyReductionSumsToOneAndIsNeverNegative(long seed) {
        Random random = new Random(seed);
        AttentionMap map = randomMap(random, 1 + random.nextInt(60));

        for (HeadReduction reduction : REDUCTIONS) {
            for (int row = 0; row < ROWS; row++) {
                double[] weights = reduction.row(map, row);
                assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
                assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @Seeds(50)
    void sharesSumToOneAndAreTheSumsOfTheirGrids(long seed) {
        Random random = new Random(seed);
        TokenLayout layout = TokenLayoutTest.random(random);
        AttentionMap map = randomMap(random, layout.tokens());

        for (HeadReduction reduction : REDUCTIONS) {
            Saliency saliency =
                    Saliency.of(map, layout, new WordSpan("dog", 2, 4), reduction, AttentionView.PREDICTING);

            assertThat(saliency.soundShare() + saliency.pictureShare() + saliency.wordsShare())
                    .isCloseTo(1, within(1e-9));
            assertThat(sum(saliency.audioGrid())).isCloseTo(saliency.soundShare(), within(1e-5));
            assertThat(Arrays.stream(saliency.visualGrids())
                            .mapToDouble(SaliencyTest::sum)
                            .sum())
                    .isCloseTo(saliency.pictureShare(), within(1e-5));
            assertThat(Arrays.stream(saliency.soundOverTime()).sum()).isCloseTo(saliency.soundShare(), within(1e-9));
            assertThat(Arrays.stream(saliency.pictureOverTime()).sum())
                    .isCloseTo(saliency.pictureShare(), within(1e-9));
            assertThat(Arrays.stream(saliency.textWeights()).sum()).isCloseTo(saliency.wordsShare(), within(1e-9));
        }
    }

    @ParameterizedTest
    @Seeds(50)
    void gridsHoldEachTokenAtItsPlace(long seed) {
        Random random = new Random(seed);
        TokenLayout layout = TokenLayoutTest.random(random);
        Saliency saliency = Saliency.of(
                randomMap(random, layout.tokens()),
                layout,
                new WordSpan("dog", 1, 2),
                HeadReduction.mean(),
                AttentionView.READING);

        for (int token = 0; token < layout.tokens(); token++) {
            float inGrid = layout.place(token) instanceof AudioPlace audio
                    ? saliency.audioGrid()[audio.band()][audio.column()]
                    : at(saliency.visualGrids(), (TokenPlace.VisualPlace) layout.place(token));
            assertThat(inGrid).isEqualTo((float) saliency.weight(token));
        }
    }

    @Test
    void aWordIsChosenByTheRowBeforeItAndReadByItsOwn() {
        TokenLayout layout = new TokenLayout(1, ROWS, 0, 0);
        AttentionMap map = diagonal(); // text position r looks at sound column r and nowhere else
        WordSpan word = new WordSpan("barking", 2, 4);

        Saliency chosen = Saliency.of(map, layout, word, HeadReduction.mean(), AttentionView.PREDICTING);
        Saliency read = Saliency.of(map, layout, word, HeadReduction.mean(), AttentionView.READING);

        assertThat(chosen.soundOverTime()).containsExactly(0, 0.5, 0.5, 0, 0, 0);
        assertThat(read.soundOverTime()).containsExactly(0, 0, 0.5, 0.5, 0, 0);
    }

    @Test
    void theHottestSpanIsTheShortestThatHoldsHalfOfTheSound() {
        Saliency even = weighing(0.1, 0.1, 0.3, 0.3, 0.1, 0.1);
        Saliency peak = weighing(0, 0.2, 0.1, 0.1, 0.6, 0);
        Saliency edge = weighing(0.3, 0.3, 0.1, 0.1, 0.1, 0.1);

        assertSpan(even, 2, 4);
        assertSpan(peak, 4, 5);
        assertSpan(edge, 0, 2);
    }

    @Test
    void thereIsNoSpanWithoutSound() {
        TokenLayout layout = new TokenLayout(0, 0, 1, 2);
        Saliency saliency = Saliency.of(
                randomMap(new Random(1), 4),
                layout,
                new WordSpan("dog", 1, 2),
                HeadReduction.mean(),
                AttentionView.READING);

        assertThat(saliency.hottestSpan()).isEqualTo(TimeSpan.ofSeconds(0, 0));
        assertThat(saliency.soundShare()).isZero();
    }

    @Test
    void theHottestTokensComeInOrder() {
        List<Saliency.HotToken> hottest = weighing(0, 0.2, 0.1, 0.1, 0.6, 0).hottest(2);

        assertThat(hottest).extracting(Saliency.HotToken::token).containsExactly(4, 1);
        assertThat(hottest.get(0).weight()).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void theMatrixHasARowForEachWord() {
        TokenLayout layout = new TokenLayout(1, ROWS, 0, 0);
        List<WordSpan> words = List.of(new WordSpan("a", 1, 2), new WordSpan("dog", 2, 3));

        WordTimeMatrix matrix =
                WordTimeMatrix.of(diagonal(), layout, words, HeadReduction.mean(), AttentionView.PREDICTING);

        assertThat(matrix.sound()).isDeepEqualTo(new double[][] {{1, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}});
        assertThat(matrix.picture()).isDeepEqualTo(new double[2][0]);
    }

    @Test
    void wordsTogetherAreTheMeanOfTheirMapsWhateverTextTheyKnow() {
        TokenLayout layout = new TokenLayout(1, 2, 0, 0);
        Saliency one = Saliency.ofWeights(layout, new double[] {.5, .25, .25});
        Saliency other = Saliency.ofWeights(layout, new double[] {2, 6});

        Saliency both = Saliency.mean(List.of(one, other));

        // (.5 + .25) / 2, (.25 + .75) / 2, and the text that only the first knows.
        assertThat(both.weight(0)).isCloseTo(.375, within(1e-12));
        assertThat(both.weight(1)).isCloseTo(.5, within(1e-12));
        assertThat(both.wordsShare()).isCloseTo(.125, within(1e-12));
        assertThat(Saliency.mean(List.of(one))).isSameAs(one);
    }

    @Test
    void aWordThatLooksNowhereWeighsNothingInAPhrase() {
        TokenLayout layout = new TokenLayout(1, 2, 0, 0);
        Saliency seen = Saliency.ofWeights(layout, new double[] {1, 3});

        Saliency both = Saliency.mean(List.of(seen, Saliency.ofWeights(layout, new double[2])));

        assertThat(both.weight(1)).isCloseTo(.75, within(1e-12));
        assertThatThrownBy(() -> Saliency.mean(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Saliency.mean(List.of(seen, Saliency.ofWeights(new TokenLayout(2, 1, 0, 0), new double[2]))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void strangersAreRefused() {
        AttentionMap map = diagonal();
        TokenLayout layout = new TokenLayout(1, ROWS, 0, 0);

        assertThatThrownBy(() -> Saliency.of(
                        map,
                        new TokenLayout(2, 2, 0, 0),
                        new WordSpan("dog", 1, 2),
                        HeadReduction.mean(),
                        AttentionView.READING))
                .hasMessageContaining("4 tokens");
        assertThatThrownBy(() -> Saliency.of(
                        map, layout, new WordSpan("dog", 6, 7), HeadReduction.mean(), AttentionView.READING))
                .hasMessageContaining("6 rows");
        assertThatThrownBy(() -> HeadReduction.head(7, 0).row(map, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void assertSpan(Saliency saliency, int from, int to) {
        assertThat(saliency.hottestSpan().start()).isCloseTo(from * 0.16, within(1e-9));
        assertThat(saliency.hottestSpan().end()).isCloseTo(to * 0.16, within(1e-9));
    }

    private static float at(float[][][] grids, TokenPlace.VisualPlace place) {
        return grids[place.tubelet()][place.row()][place.column()];
    }

    private static double sum(float[][] grid) {
        double sum = 0;
        for (float[] row : grid) {
            for (float value : row) {
                sum += value;
            }
        }
        return sum;
    }

    /** One row of text that looks at six columns of sound. */
    private static Saliency weighing(double... columns) {
        float[] weights = new float[2 * (columns.length + 2)];
        for (int i = 0; i < columns.length; i++) {
            weights[i] = (float) columns[i];
        }
        return Saliency.of(
                new AttentionMap(weights, weights, 1, 1, 2, columns.length),
                new TokenLayout(1, columns.length, 0, 0),
                new WordSpan("dog", 1, 2),
                HeadReduction.mean(),
                AttentionView.PREDICTING);
    }

    private static AttentionMap diagonal() {
        float[] weights = new float[ROWS * 2 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            weights[row * 2 * ROWS + row] = 1;
        }
        return new AttentionMap(weights, weights, 1, 1, ROWS, ROWS);
    }

    private static AttentionMap randomMap(Random random, int avTokens) {
        int columns = avTokens + ROWS;
        float[] weights = new float[LAYERS * HEADS * ROWS * columns];
        for (int from = 0; from < weights.length; from += columns) {
            fillRow(random, weights, from, columns);
        }
        float[] rollout = Arrays.copyOf(weights, ROWS * columns);
        return new AttentionMap(weights, rollout, LAYERS, HEADS, ROWS, avTokens);
    }

    private static void fillRow(Random random, float[] weights, int from, int columns) {
        float sum = 0;
        for (int i = from; i < from + columns; i++) {
            weights[i] = random.nextFloat();
            sum += weights[i];
        }
        for (int i = from; i < from + columns; i++) {
            weights[i] /= sum;
        }
    }
}
