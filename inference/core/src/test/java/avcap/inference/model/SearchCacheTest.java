package avcap.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.testing.Seeds;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;

/** The search's cache on networks of random sizes and weights, with beams that branch and die as they like. */
class SearchCacheTest {

    /** For fp32 sums in another order; 18 of the 20 seeds stay within 5e-6. */
    private static final float TOLERANCE = 1e-4f;

    @ParameterizedTest
    @Seeds(20)
    void cachedLogitsAreThoseOfReadingTheWholeSentence(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AvCapConfig config = RandomNetworks.config(random);
        try (NDManager manager = TorchRuntime.newManager()) {
            AvCap network = new AvCap(config, Parameters.load(manager, config, RandomNetworks.weights(config, random)));
            NDArray sound = RandomNetworks.sound(config, random, manager);
            Prefix prefix = network.prefix(network.encoder().forward(sound, null, Tap.NONE), 0, Tap.NONE);
            try (WordSearch search = network.search(prefix, manager)) {
                int[][] rows = {{RandomNetworks.START}};
                int[] parents = {0};
                while (rows[0].length < RandomNetworks.POSITIONS) {
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

    /** What the teacher-forced pass says of the word after the last. */
    private static float[] uncached(AvCap network, Prefix prefix, int[] words, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            long[] row = Arrays.stream(words).asLongStream().toArray();
            float[] logits = network.decoder()
                    .read(scope.create(row, new Shape(1, row.length)), prefix, 0, Tap.NONE) // (1, L, V)
                    .toFloatArray();
            return Arrays.copyOfRange(logits, logits.length - RandomNetworks.VOCABULARY, logits.length);
        }
    }

    private static int[][] continued(int[][] rows, int[] parents, SplittableRandom random) {
        return Arrays.stream(parents)
                .mapToObj(parent -> {
                    int[] longer = Arrays.copyOf(rows[parent], rows[parent].length + 1);
                    longer[longer.length - 1] = random.nextInt(RandomNetworks.VOCABULARY);
                    return longer;
                })
                .toArray(int[][]::new);
    }
}
