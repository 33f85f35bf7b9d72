package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.features.Fbank;
import avcap.inference.features.Spectrogram;
import avcap.inference.media.Waveform;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies between a sound and the listener: distance, a poor recorder, a hum, another rate. */
class RecordingTest {

    private static final int RATE = 16_000;
    private static final int HIGH_RATE = 48_000;
    private static final Fbank FBANK = new Fbank(64);
    /** The 64 bands of 0 to 8 kHz that lie above 3400 Hz and above 5 kHz. */
    private static final int ABOVE_TELEPHONE = 48;

    private static final int ABOVE_THRIFT = 55;
    private static final int TAPS = 48;
    private static final double[] SINC = sinc();

    @ParameterizedTest
    @EnumSource(
            value = SoundSource.class,
            names = {"MAN", "DOG", "HAMMER", "RAIN", "SAW", "GUITAR", "CROWD", "KEYBOARD"})
    void aDistantSourceIsSofterAndDuller(SoundSource source) {
        double[] near = means(Lone.withSeed(4).hearing(source));
        double[] far = means(Lone.withSeed(4).farAway().hearing(source));

        double high = level(near, 40, 64) - level(far, 40, 64);
        double low = level(near, 0, 24) - level(far, 0, 24);

        assertThat(high).as("high bands fall, nepers of power").isGreaterThan(1);
        assertThat(high).as("more than low ones").isGreaterThan(low + 0.4);
    }

    @Test
    void aTelephoneLeavesTheMiddle() {
        double[] clean = means(Lone.withSeed(5).hearing(SoundSource.CROWD));
        double[] phone = means(Lone.withSeed(5).on(Medium.Sound.TELEPHONE).hearing(SoundSource.CROWD));

        assertThat(level(clean, 56, 64) - level(phone, 56, 64)).isGreaterThan(4);
        assertThat(level(clean, 20, 40)).isCloseTo(level(phone, 20, 40), within(0.5));
    }

    @Test
    void aLowBitrateCutsTheTopAndTearsHoles() {
        Scene clean = Lone.withSeed(6).hearing(SoundSource.MAN);
        Scene poor = Lone.withSeed(6).on(Medium.Sound.LOW_BITRATE).hearing(SoundSource.MAN);

        assertThat(level(means(clean), 58, 64) - level(means(poor), 58, 64)).isGreaterThan(1.5);
        Spectrogram before = FBANK.of(SceneSound.render(clean, RATE));
        Spectrogram after = FBANK.of(SceneSound.render(poor, RATE));
        int holes = 0;
        int cells = 0;
        for (int frame = 100; frame < 900; frame++) {
            for (int band = 24; band < ABOVE_TELEPHONE; band++) {
                holes += before.at(frame, band) - after.at(frame, band) > 2.3 ? 1 : 0;
                cells++;
            }
        }
        assertThat((double) holes / cells).isBetween(0.05, 0.8);
    }

    @ParameterizedTest
    @EnumSource(Medium.Sound.class)
    void everyMediumKeepsLengthAndRange(Medium.Sound medium) {
        Waveform sound = SceneSound.render(Lone.withSeed(7).on(medium).hearing(SoundSource.DRUM), RATE);

        assertThat(sound.length()).isEqualTo(10 * RATE);
        for (float sample : sound.channel(0)) {
            assertThat(Math.abs(sample)).isLessThanOrEqualTo(0.951f);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Distractors.Bed.class,
            names = {"MAINS_HUM", "ROOM_HUM", "CRACKLE"})
    void aBedIsHeardInTheSilenceButFaintly(Distractors.Bed bed) {
        Lone lone = Lone.withSeed(8);
        float silence = peak(lone.empty());

        float hum = peak(lone.with(new Distractors(bed, 0)).empty());

        assertThat(hum).isGreaterThan(1.2f * silence).isLessThan(0.07f); // a source at 0 dB reaches 0.2 and more
    }

    private static float peak(Scene scene) {
        float peak = 0;
        for (float sample : SceneSound.render(scene, RATE).channel(0)) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    @Test
    void theNoiseFloorIsTheSameAtEveryRate() {
        double[] low = means(Lone.withSeed(9).empty());
        double[] high = meansOfHighRate(Lone.withSeed(9).empty());

        for (int band = 0; band < ABOVE_THRIFT; band += 8) {
            assertThat(level(high, band, band + 8))
                    .as("bands from %d", band)
                    .isCloseTo(level(low, band, band + 8), within(0.35));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSourceIsTheSameAtEveryRate(SoundSource source) {
        double[] low = new double[64];
        double[] high = new double[64];
        for (long seed = 10; seed < 14; seed++) { // claps and patters differ by chance
            add(low, means(Lone.withSeed(seed).hearing(source)));
            add(high, meansOfHighRate(Lone.withSeed(seed).hearing(source)));
        }

        double strongest = Arrays.stream(low).max().orElseThrow();
        for (int band = 0; band < ABOVE_THRIFT; band += 8) {
            if (level(low, band, band + 8) > strongest - 4 * 3.5) { // what is 15 dB softer is hardly heard beside it
                assertThat(level(high, band, band + 8) / 4)
                        .as("bands from %d", band)
                        .isCloseTo(level(low, band, band + 8) / 4, within(0.6));
            }
        }
    }

    private static void add(double[] sum, double[] means) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += means[i];
        }
    }

    /** As a model hears the wide rendering: below 8 kHz, at its own rate. */
    private static double[] meansOfHighRate(Scene scene) {
        float[] samples = SceneSound.render(scene, HIGH_RATE).channel(0);
        float[] third = new float[samples.length / 3];
        for (int i = 0; i < third.length; i++) {
            double sum = 0;
            for (int tap = -TAPS; tap <= TAPS; tap++) {
                int at = 3 * i + tap;
                sum += at < 0 || at >= samples.length ? 0 : SINC[tap + TAPS] * samples[at];
            }
            third[i] = (float) sum;
        }
        return means(FBANK.of(Waveform.mono(third, RATE)));
    }

    /** A Hann-windowed low-pass at a third of half the rate. */
    private static double[] sinc() {
        double[] sinc = new double[2 * TAPS + 1];
        for (int i = 0; i < sinc.length; i++) {
            double x = Math.PI * (i - TAPS) / 3;
            double window = 0.5 + 0.5 * Math.cos(Math.PI * (i - TAPS) / (TAPS + 1));
            sinc[i] = window * (x == 0 ? 1 : Math.sin(x) / x) / 3;
        }
        return sinc;
    }

    private static double[] means(Scene scene) {
        return means(FBANK.of(SceneSound.render(scene, RATE)));
    }

    private static double[] means(Spectrogram mel) {
        double[] means = new double[mel.bands()];
        for (int band = 0; band < means.length; band++) {
            for (int frame = 110; frame < 890; frame++) {
                means[band] += Math.exp(mel.at(frame, band)) / 780;
            }
            means[band] = Math.log(means[band]);
        }
        return means;
    }

    private static double level(double[] bands, int from, int to) {
        double sum = 0;
        for (int band = from; band < to; band++) {
            sum += bands[band];
        }
        return sum / (to - from);
    }
}
