package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.AvCapConfig;
import org.junit.jupiter.api.Test;

/** Counts of operations against ones made by hand: a product of (a, b) and (b, c) is 2abc. */
class NetworkWorkTest {

    private static final double GIGA = 1e9;

    /** 2 patches of sound, 1 of picture; 4 numbers wide in the encoder, 6 in the decoder of 2 layers, 10 inside; 7 pieces. */
    private static NetworkWork small(int frames) {
        return new NetworkWork(new AvCapConfig(1, frames, 16, 32, 16, 16, 4, 2, 1, 1, 6, 2, 2, 10, 7, 10, 1, 2, 0));
    }

    @Test
    void patchesAreMapsOfTheirSamplesAndPixels() {
        double sound = 2 * (2 * 16 * 16 * 4); // two patches, to 4 numbers each
        double picture = 2 * (3 * 16 * 16) * 4; // one patch in three colours

        assertThat(small(1).patches() * GIGA).isCloseTo(sound + picture, within(1e-3));
        assertThat(small(2).patches() * GIGA).as("two pictures a patch").isCloseTo(sound + 2 * picture, within(1e-3));
    }

    @Test
    void thePrefixIsAProjectionAWholeLayerAndTheKeysAndValuesOfTheLast() {
        double projection = 2 * 3 * 4 * 6;
        double maps = 4 * (2 * 3 * 6 * 6) + 2 * (2 * 3 * 6 * 10); // query, key, value, output; widening, narrowing
        double attention = 2 * (2 * 3 * 3 * 6);
        double last = 2 * (2 * 3 * 6 * 6);

        assertThat(small(2).prefix() * GIGA).isCloseTo(projection + maps + attention + last, within(1e-3));
    }

    @Test
    void aSearchIsOneRowThenARowForEachBeamAndEachSeesTheWordsBefore() {
        double firstLayer = 4 * (2 * 6 * 6) + 2 * (2 * 6 * 10) + 2 * (2 * 4 * 6); // 3 features and itself
        double first = 2 * firstLayer + 2 * 6 * 7;
        double secondLayer = 3 * (4 * (2 * 6 * 6) + 2 * (2 * 6 * 10) + 2 * (2 * 5 * 6)); // 3 beams see one word more
        double second = 2 * secondLayer + 3 * (2 * 6 * 7);

        assertThat(small(2).search(1, 3) * GIGA).isCloseTo(first, within(1e-3));
        assertThat(small(2).search(2, 3) * GIGA).isCloseTo(first + second, within(1e-3));
    }

    /** 512 rows of sound, 784 of picture, 1296 of both. */
    @Test
    void theBlocksOfTheReleaseAreAsMuchWorkAsCountedByHand() {
        NetworkWork work = new NetworkWork(AvCapConfig.base(8));

        assertThat(work.soundBlocks())
                .isCloseTo(11 * (24.0 * 512 * 768 * 768 + 4.0 * 512 * 512 * 768) / GIGA, within(1e-6));
        assertThat(work.pictureBlocks()).isCloseTo(142.847, within(0.01));
        assertThat(work.jointBlocks())
                .isCloseTo((24.0 * 1296 * 768 * 768 + 4.0 * 1296 * 1296 * 768) / GIGA, within(1e-6));
    }
}
