package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Samples;
import avcap.inference.media.Waveform;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeaksTest {

    private static final int RATE = 1000;

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 64", "3, 128", "4, 1024", "5, 4096", "6, 65536"})
    void eachColumnHasTheExtremesOfItsStretch(long seed, int perColumn) {
        Random random = new Random(seed);
        float[] samples = new float[8 * perColumn];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (random.nextGaussian() * .1);
        }
        Peaks peaks = new Peaks(Samples.of(Waveform.mono(samples, RATE)));

        float[] across = peaks.across(0, (double) samples.length / RATE, 8);

        for (int column = 0; column < 8; column++) {
            float low = Float.MAX_VALUE;
            float high = -Float.MAX_VALUE;
            for (int i = column * perColumn; i < (column + 1) * perColumn; i++) {
                low = Math.min(low, samples[i]);
                high = Math.max(high, samples[i]);
            }
            assertThat(across[2 * column]).isEqualTo(low);
            assertThat(across[2 * column + 1]).isEqualTo(high);
        }
    }

    @Test
    void outsideTheSoundThereIsNothing() {
        Peaks peaks = new Peaks(Samples.of(Waveform.mono(new float[] {.5f, .5f}, RATE)));

        assertThat(peaks.across(1, 2, 2)).containsOnly(0);
        assertThat(peaks.loudest()).isEqualTo(.5f);
    }

    @Test
    void noSoundIsSilent() {
        Peaks peaks = new Peaks(Samples.of(Waveform.mono(new float[0], RATE)));

        assertThat(peaks.loudest()).isZero();
        assertThat(peaks.across(0, 1, 3)).containsOnly(0);
    }
}
