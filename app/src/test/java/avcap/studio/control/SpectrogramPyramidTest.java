package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Spectrogram;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrogramPyramidTest {

    private static final int BANDS = 8;

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 704, 3000})
    void aSingleLoudFrameIsSeenAtEveryZoom(int width) {
        float[] values = new float[36_000 * BANDS];
        values[20_000 * BANDS + 3] = 18;
        SpectrogramPyramid pyramid = pyramid(values, 36_000);

        int[] pixels = new int[width * BANDS];
        pyramid.draw(pixels, width, BANDS, 0, 360, ColourMap.MAGMA, 0);

        int x = (int) (200.0 / 360 * width);
        assertThat(pixels[(BANDS - 1 - 3) * width + x]).isEqualTo(ColourMap.MAGMA.argb(255));
    }

    @Test
    void theLowestBandIsAtTheBottom() {
        float[] values = new float[4 * BANDS];
        values[0] = 18;
        int[] pixels = new int[4 * BANDS];

        pyramid(values, 4).draw(pixels, 4, BANDS, 0, .04, ColourMap.MAGMA, 0);

        assertThat(pixels[(BANDS - 1) * 4]).isEqualTo(ColourMap.MAGMA.argb(255));
        assertThat(pixels[0]).isNotEqualTo(ColourMap.MAGMA.argb(255));
    }

    @Test
    void whatLiesBehindTheSoundIsLeftDark() {
        int[] pixels = new int[10 * BANDS];

        pyramid(new float[5 * BANDS], 5).draw(pixels, 10, BANDS, 0, .10, ColourMap.MAGMA, 0xff123456);

        assertThat(pixels[9]).isEqualTo(0xff123456);
        assertThat(pixels[0]).isNotEqualTo(0xff123456);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCoarserLevelIsTheLouderOfTwoFinerColumns(long seed) {
        Random random = new Random(seed);
        int frames = 1 + random.nextInt(3000);
        SpectrogramPyramid pyramid = pyramid(noise(random, frames), frames);

        for (int level = 1; level < pyramid.levelCount(); level++) {
            int joined = 1 << level;
            for (int column = 0; column * joined < frames; column++) {
                for (int row = 0; row < BANDS; row++) {
                    int most = 0;
                    for (int fine = column * joined; fine < Math.min(frames, (column + 1) * joined); fine++) {
                        most = Math.max(most, pyramid.step(0, fine, row));
                    }
                    assertThat(pyramid.step(level, column, row))
                            .as("level %d, column %d, row %d", level, column, row)
                            .isEqualTo(most);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aColumnOfPixelsShowsTheLoudestOfItsStretch(long seed) {
        Random random = new Random(seed);
        int width = 16;
        int perPixel = 1 << random.nextInt(8);
        int frames = width * perPixel;
        SpectrogramPyramid pyramid = pyramid(noise(random, frames), frames);
        int[] pixels = new int[width * BANDS];

        pyramid.draw(pixels, width, BANDS, 0, frames * .01, ColourMap.GREY, 0);

        for (int x = 0; x < width; x++) {
            int most = 0;
            for (int fine = x * perPixel; fine < (x + 1) * perPixel; fine++) {
                most = Math.max(most, pyramid.step(0, fine, 2));
            }
            assertThat(pixels[(BANDS - 1 - 2) * width + x]).isEqualTo(ColourMap.GREY.argb(most));
        }
    }

    @Test
    void moreRowsThanPixelsShowTheLoudest() {
        float[] values = new float[4 * BANDS];
        values[5] = 18;
        int[] pixels = new int[4 * 4];

        pyramid(values, 4).draw(pixels, 4, 4, 0, .04, ColourMap.MAGMA, 0);

        assertThat(pixels[4]).as("rows 4 and 5 are the second row of pixels").isEqualTo(ColourMap.MAGMA.argb(255));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void columnsThatComeOneByOneMakeTheSamePicture(int piece) {
        Random random = new Random(3);
        float[] values = noise(random, 1000);
        SpectrogramPyramid whole = pyramid(values, 1000);
        PyramidBuilder builder = new PyramidBuilder(BANDS, 1000, .01, whole.range());

        for (int from = 0; from < 1000; from += piece) {
            int count = Math.min(piece, 1000 - from);
            builder.add(Arrays.copyOfRange(values, from * BANDS, (from + count) * BANDS), count);
        }

        SpectrogramPyramid built = builder.build();
        for (int column = 0; column < 1000; column++) {
            assertThat(built.step(0, column, 4)).isEqualTo(whole.step(0, column, 4));
        }
    }

    @Test
    void whatTakesTooMuchRoomIsJoinedAtOnce() {
        int rows = 256;
        long columns = PyramidBuilder.MOST_CELLS / rows * 3L;
        PyramidBuilder builder = new PyramidBuilder(rows, columns, .01, LevelRange.ofFullScale());
        float[] levels = new float[4 * rows];
        Arrays.fill(levels, -128);
        levels[2 * rows] = -10;

        builder.add(levels, 4);

        SpectrogramPyramid built = builder.build();
        assertThat(built.columnSeconds()).isEqualTo(.04);
        assertThat(built.bytes()).isLessThan(2L * PyramidBuilder.MOST_CELLS + 64L * rows);
        assertThat(built.valueAt(.001, 0)).isEqualTo(-10);
    }

    @Test
    void aNarrowerRangeTakesTheWholeScaleOfColours() {
        float[] levels = {-128, -60, -40, -20};
        SpectrogramPyramid pyramid =
                new SpectrogramPyramid(new Spectrogram(levels, 4, 1, .01), LevelRange.ofFullScale());
        int[] pixels = new int[4];

        int[] palette = pyramid.range().palette(ColourMap.MAGMA, LevelRange.below(pyramid.loudest(), 40));
        pyramid.draw(pixels, 4, 1, 0, .04, palette, 0);

        assertThat(pixels)
                .containsExactly(
                        ColourMap.MAGMA.argb(0),
                        ColourMap.MAGMA.argb(0),
                        ColourMap.MAGMA.argb(128),
                        ColourMap.MAGMA.argb(255));
    }

    private static float[] noise(Random random, int frames) {
        float[] values = new float[frames * BANDS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 5);
        }
        return values;
    }

    private static SpectrogramPyramid pyramid(float[] values, int frames) {
        Spectrogram spectrogram = new Spectrogram(values, frames, BANDS, .01);
        return new SpectrogramPyramid(spectrogram, LevelRange.ofClip(spectrogram));
    }
}
