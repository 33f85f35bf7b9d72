package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.media.Waveform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StftTest {

    private static final int RATE = 16_000;

    private static Samples sine(double hertz, double seconds) {
        float[] samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / RATE);
        }
        return Samples.of(Waveform.mono(samples, RATE));
    }

    private static float[] column(Stft stft, Samples sound, int column) {
        float[] levels = new float[stft.rows()];
        stft.levels(sound, column, 1, levels);
        return levels;
    }

    private static int loudest(float[] levels) {
        int loudest = 0;
        for (int i = 1; i < levels.length; i++) {
            loudest = levels[i] > levels[loudest] ? i : loudest;
        }
        return loudest;
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 4000, 7000})
    void aSineOfFullScaleHasNoDecibelsInItsBin(double hertz) {
        Stft stft = Stft.linear(RATE, .032, .010);

        float[] levels = column(stft, sine(hertz, 1), 50);

        assertThat(loudest(levels)).isEqualTo((int) (hertz / RATE * 512));
        assertThat((double) levels[loudest(levels)]).isCloseTo(0, within(.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 440, 1000, 4000})
    void aSineIsLoudestInTheMelBandAroundIt(double hertz) {
        Stft stft = Stft.mel(RATE, .025, .010, 128);

        int band = loudest(column(stft, sine(hertz, 1), 50));

        // Below 1 kHz a bin of 31 Hz is wider than a band, so the loudest band may be a neighbour's neighbour.
        assertThat(MelBank.middleHertz(band, 128, RATE)).isCloseTo(hertz, within(Math.max(35, hertz * .05)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.005, .025, .100})
    void everyBandSeesNoise(double windowSeconds) {
        java.util.Random random = new java.util.Random(7);
        float[] noise = new float[RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (random.nextGaussian() * .1);
        }

        float[] levels = column(Stft.mel(RATE, windowSeconds, .010, 128), Samples.of(Waveform.mono(noise, RATE)), 50);

        for (float level : levels) {
            assertThat(level).isGreaterThan(-100);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.005, .025, .100})
    void aClickStaysInItsColumnWhateverTheWindow(double windowSeconds) {
        float[] samples = new float[RATE];
        samples[8000 + 80] = 1;
        Stft stft = Stft.linear(RATE, windowSeconds, .010);
        Samples sound = Samples.of(Waveform.mono(samples, RATE));

        double here = column(stft, sound, 50)[3];

        assertThat(here).isGreaterThan(column(stft, sound, 49)[3]).isGreaterThan(column(stft, sound, 51)[3]);
    }

    @Test
    void silenceHasTheLowestLevelThereIs() {
        float[] levels = column(Stft.linear(RATE, .025, .010), Samples.of(Waveform.silence(1, RATE)), 0);

        assertThat(levels[10]).isEqualTo((float) Stft.LOWEST_DECIBELS);
    }

    @Test
    void manyBinsAreJoinedToRowsOfTheLoudest() {
        Stft stft = Stft.linear(RATE, .100, .010);

        float[] levels = column(stft, sine(1000, 1), 50);

        assertThat(stft.rows()).isEqualTo(256);
        assertThat(loudest(levels)).isEqualTo(32);
    }

    @Test
    void columnsReadTogetherAreThoseReadAlone() {
        Stft stft = Stft.mel(RATE, .025, .010, 128);
        Samples sound = sine(700, 1);
        float[] together = new float[100 * stft.rows()];

        stft.levels(sound, 0, 100, together);

        for (int column : new int[] {0, 1, 57, 99}) {
            float[] alone = column(stft, sound, column);
            for (int row = 0; row < alone.length; row++) {
                assertThat(together[column * stft.rows() + row]).isEqualTo(alone[row]);
            }
        }
    }

    @Test
    void beforeAndAfterTheSamplesIsSilence() {
        Samples sound = Samples.of(Waveform.mono(new float[] {.1f, .2f, .3f}, RATE));
        float[] into = new float[8];
        java.util.Arrays.fill(into, 9);

        sound.read(-2, into, 1, 6);

        assertThat(into).containsExactly(9, 0, 0, .1f, .2f, .3f, 0, 9);
    }
}
