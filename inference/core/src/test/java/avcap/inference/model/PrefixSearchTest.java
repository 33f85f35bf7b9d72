package avcap.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import avcap.inference.testing.Seeds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;

/** The search's cache on networks of random sizes and weights, with beams that branch and die as they like. */
class PrefixSearchTest {

    /** For fp32 sums in another order; 18 of the 20 seeds stay within 5e-6. */
    private static final float TOLERANCE = 1e-4f;

    private static final int VOCABULARY = 13;
    private static final int POSITIONS = 10;
    private static final int START = 2;

    @ParameterizedTest
    @Seeds(20)
    void cachedLogitsAreThoseOfReadingTheWholeSentence(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AvCapConfig config = config(random);
        try (NDManager manager = TorchRuntime.newManager()) {
            AvCap network = new AvCap(config, Parameters.load(manager, config, weights(config, random)));
            NDArray sound = numbers(random, manager, new Shape(1, config.audioFrames(), config.melBands()));
            Prefix prefix = network.prefix(network.encoder().forward(sound, null, Tap.NONE), 0, Tap.NONE);
            try (PrefixSearch search = network.search(prefix, manager)) {
                int[][] rows = {{START}};
                int[] parents = {0};
                while (rows[0].length < POSITIONS) {
                    float[][] cached = search.logits(rows, parents);

                    for (int row = 0; row < rows.length; row++) {
                        assertThat(cached[row])
                                .as("the words %s", Arrays.toString(rows[row]))
                                .containsExactly(uncached(network, prefix, rows[row], manager), within(TOLERANCE));
                    }
                    parents = random.ints(1 + random.nextInt(4), 0, rows.length).toArray();
                    rows = continued(rows, parents, random);
                }
            }
        }
    }

    /** Every size that the cache could confuse with another is drawn by itself. */
    private static AvCapConfig config(SplittableRandom random) {
        int heads = 1 + random.nextInt(3);
        int layers = 1 + random.nextInt(3);
        int columns = 16 * (1 + random.nextInt(3));
        return new AvCapConfig(
                3,
                2,
                16,
                columns,
                16,
                16,
                8,
                2,
                1,
                1,
                4 * heads,
                heads,
                layers,
                12,
                VOCABULARY,
                POSITIONS,
                START,
                3,
                0);
    }

    private static Weights weights(AvCapConfig config, SplittableRandom random) {
        Map<String, Weights.Tensor> table = new LinkedHashMap<>();
        config.expectedShapes()
                .forEach((name, shape) ->
                        table.put(name, new Weights.Tensor(shape, gaussians(random, new Shape(shape).size()))));
        return Weights.of(table);
    }

    private static NDArray numbers(SplittableRandom random, NDManager manager, Shape shape) {
        return manager.create(gaussians(random, shape.size()), shape);
    }

    private static float[] gaussians(SplittableRandom random, long count) {
        float[] values = new float[Math.toIntExact(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** What the teacher-forced pass says of the word after the last. */
    private static float[] uncached(AvCap network, Prefix prefix, int[] words, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            long[] row = Arrays.stream(words).asLongStream().toArray();
            float[] logits = network.decoder()
                    .read(scope.create(row, new Shape(1, row.length)), prefix, 0, Tap.NONE) // (1, L, V)
                    .toFloatArray();
            return Arrays.copyOfRange(logits, logits.length - VOCABULARY, logits.length);
        }
    }

    private static int[][] continued(int[][] rows, int[] parents, SplittableRandom random) {
        return Arrays.stream(parents)
                .mapToObj(parent -> {
                    int[] longer = Arrays.copyOf(rows[parent], rows[parent].length + 1);
                    longer[longer.length - 1] = random.nextInt(VOCABULARY);
                    return longer;
                })
                .toArray(int[][]::new);
    }
}
