package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Spectrogram;
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

    private static SpectrogramPyramid pyramid(float[] values, int frames) {
        Spectrogram spectrogram = new Spectrogram(values, frames, BANDS, .01);
        return new SpectrogramPyramid(spectrogram, LevelRange.ofClip(spectrogram));
    }
}
