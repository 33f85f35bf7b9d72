package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.media.Waveform;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FbankTest {

    private static final double DEVIATION = 4.332;

    private final Fbank fbank = new Fbank(128);

    @SuppressWarnings("NullAway.Init")
    private SafetensorsFile expected;

    @BeforeAll
    void openFixture() throws Exception {
        expected = SafetensorsFile.open(Fixtures.path("fbank/fbank.safetensors"));
    }

    /** The sweep has bins with next to no energy, where single and double precision differ by 1.1e-2. */
    @ParameterizedTest
    @CsvSource({"sweep16k_10s, 998, 2e-2", "silence16k_05s, 48, 2e-3", "stereo44k_07s, 68, 2e-3"})
    void agreesWithTorchaudio(String name, int rows, double tolerance) throws Exception {
        Spectrogram spectrogram = fbank.of(Fixtures.wav("fbank/" + name + ".wav"));

        assertThat(spectrogram.frames()).isEqualTo(rows);
        float[] reference = expected.floats(name + ".fbank");
        assertThat(largestDifference(spectrogram.values(), reference)).isLessThan(tolerance);
        assertThat(meanDifference(spectrogram.values(), reference)).isLessThan(1e-3);
    }

    @ParameterizedTest
    @CsvSource({"silence16k_05s", "stereo44k_07s"})
    void agreesWithDoublePrecision(String name) throws Exception {
        Spectrogram spectrogram = fbank.of(Fixtures.wav("fbank/" + name + ".wav"));

        double[] reference = expected.doubles(name + ".fbank.f64");
        double largest = IntStream.range(0, reference.length)
                .mapToDouble(i -> Math.abs(reference[i] - spectrogram.values()[i]))
                .max()
                .orElseThrow();
        assertThat(largest).isLessThan(1e-4); // Its filters were built in single precision.
    }

    @ParameterizedTest
    @CsvSource({"sweep16k_10s, 2e-2", "silence16k_05s, 2e-3", "short16k_20ms, 2e-6"})
    void padsBeforeNormalising(String name, double tolerance) throws Exception {
        Waveform sound = Fixtures.wav("fbank/" + name + ".wav");

        float[] values = Fbank.normalise(fbank.ofOrAuthorsFallback(sound), 1024);

        float[] head = expected.floats(name + ".normalised_head");
        float[] tail = expected.floats(name + ".normalised_tail");
        float[] ourTail = java.util.Arrays.copyOfRange(values, values.length - tail.length, values.length);
        assertThat(values).hasSize(1024 * 128);
        assertThat(largestDifference(values, head)).isLessThan(tolerance / DEVIATION);
        assertThat(largestDifference(ourTail, tail)).isLessThan(tolerance / DEVIATION);
    }

    @Test
    void hearsTheFirstChannelLessTheMeanOfAll() {
        float[] left = noise(1, 1600, 0.3f);
        float[] right = noise(2, 1600, -0.1f);

        Spectrogram stereo = fbank.of(Waveform.of(List.of(left, right), 16_000));
        Spectrogram mono = fbank.of(Waveform.mono(left, 16_000));

        // Each window loses its own mean, so what is taken off the whole leaves no trace but rounding.
        assertThat(largestDifference(stereo.values(), mono.values())).isLessThan(1e-4);
    }

    @Test
    void silenceIsTheFloorEverywhere() {
        Spectrogram silence = fbank.of(Waveform.silence(1, 16_000));

        assertThat(silence.values()).containsOnly((float) Math.log(1.1920928955078125e-07));
    }

    @Test
    void soundShorterThanAWindowHasNoSpectrum() {
        Waveform almost = Waveform.mono(new float[399], 16_000);

        assertThat(fbank.hears(almost)).isFalse();
        assertThat(fbank.hears(Waveform.mono(new float[400], 16_000))).isTrue();
        assertThatThrownBy(() -> fbank.of(almost)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"16000, mel_16000, 1", "44100, mel_44100, 8"})
    void buildsKaldisFilters(int sampleRate, String name, int every) {
        int bins = sampleRate == 16_000 ? 256 : 1024;
        MelBank bank = MelBank.of(128, 2 * bins, sampleRate);

        float[] reference = expected.floats(name);
        for (int row = 0; row < reference.length / bins; row++) {
            for (int bin = 0; bin < bins; bin++) {
                // The original is in single precision, where a narrow triangle's slopes carry errors of this size.
                assertThat(bank.weight(row * every, bin)).isCloseTo(reference[row * bins + bin], within(2e-4));
            }
        }
    }

    @Test
    void givesTheSameOnManyThreads() {
        Waveform sound = Waveform.mono(noise(3, 32_000, 0), 16_000);
        float[] alone = new Fbank(128).of(sound).values();

        List<float[]> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> fbank.of(sound).values())
                .toList();

        assertThat(together).allSatisfy(values -> assertThat(values).isEqualTo(alone));
    }

    private static float[] noise(long seed, int length, float offset) {
        java.util.Random random = new java.util.Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = offset + 0.2f * (float) random.nextGaussian();
        }
        return samples;
    }

    private static double largestDifference(float[] ours, float[] reference) {
        return IntStream.range(0, reference.length)
                .mapToDouble(i -> Math.abs(ours[i] - reference[i]))
                .max()
                .orElseThrow();
    }

    private static double meanDifference(float[] ours, float[] reference) {
        return IntStream.range(0, reference.length)
                .mapToDouble(i -> Math.abs(ours[i] - reference[i]))
                .average()
                .orElseThrow();
    }
}
