package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What training does to a spectrogram. */
class SpecAugmentTest {

    private static final int BANDS = 8;
    private static final int ROWS = 12;

    private static float[] spectrogram() {
        float[] values = new float[ROWS * BANDS];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 10;
        }
        return values;
    }

    @Test
    void hidesBandsAndRowsAsTheNormalisedPaddingDoes() {
        Spectrogram nothing = new Spectrogram(new float[0], 0, 1, 0.01);
        float padding = Fbank.normalise(nothing, 1)[0];

        for (int seed = 0; seed < 100; seed++) {
            float[] given = spectrogram();
            float[] changed = new SpecAugment(3, 5, false, false).of(given, BANDS, new SplittableRandom(seed));

            TreeSet<Integer> rows = new TreeSet<>();
            TreeSet<Integer> bands = new TreeSet<>();
            for (int row = 0; row < ROWS; row++) {
                for (int band = 0; band < BANDS; band++) {
                    float value = changed[row * BANDS + band];
                    if (value == padding) {
                        rows.add(row);
                        bands.add(band);
                    } else {
                        assertThat(value).isEqualTo(given[row * BANDS + band]);
                    }
                }
            }
            TreeSet<Integer> wholeRows = new TreeSet<>(rows);
            wholeRows.removeIf(row -> changed[row * BANDS] != padding && changed[row * BANDS + BANDS - 1] != padding);
            assertThat(given).as("the given array").isEqualTo(spectrogram());
            if (!bands.isEmpty() && bands.size() < BANDS) {
                assertThat(bands.size()).isLessThan(3);
                assertThat(bands.last() - bands.first()).isEqualTo(bands.size() - 1);
            }
            assertThat(wholeRows.size() == ROWS || wholeRows.size() < 5).isTrue();
        }
    }

    @Test
    void widthsAndStartsFollowTheAuthorsIntegerRule() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom same = new SplittableRandom(seed);
            double width = same.nextDouble() * 48;
            int start = (int) (same.nextDouble() * (128 - width));

            assertThat(SpecAugment.stretch(128, 48, new SplittableRandom(seed)))
                    .containsExactly(start, start + (int) width);
        }
    }

    @Test
    void noiseIsNeverNegativeAndAtMostATenth() {
        float[] changed = new SpecAugment(0, 0, true, false).of(spectrogram(), BANDS, new SplittableRandom(3));

        float[] given = spectrogram();
        for (int i = 0; i < given.length; i++) {
            assertThat(changed[i] - given[i]).isBetween(-1e-4f, 0.1001f);
        }
        assertThat(changed).isNotEqualTo(given);
    }

    @Test
    void rollingMovesWholeRowsRound() {
        for (int seed = 0; seed < 50; seed++) {
            float[] changed = new SpecAugment(0, 0, false, true).of(spectrogram(), BANDS, new SplittableRandom(seed));

            int first = (int) (changed[0] - 10) / BANDS;
            float[] given = spectrogram();
            for (int row = 0; row < ROWS; row++) {
                int from = (first + row) % ROWS * BANDS;
                assertThat(Arrays.copyOfRange(changed, row * BANDS, (row + 1) * BANDS))
                        .isEqualTo(Arrays.copyOfRange(given, from, from + BANDS));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSame() {
        SpecAugment all = new SpecAugment(3, 5, true, true);

        assertThat(all.of(spectrogram(), BANDS, new SplittableRandom(5)))
                .isEqualTo(all.of(spectrogram(), BANDS, new SplittableRandom(5)));
    }
}
