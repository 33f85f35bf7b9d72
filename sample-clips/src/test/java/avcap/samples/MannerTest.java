package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.features.Fbank;
import avcap.inference.features.Spectrogram;
import avcap.samples.sound.Manner;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manner of a sound does can be measured in the sound. */
class MannerTest {

    private static final int RATE = 16_000;
    private static final Fbank FBANK = new Fbank(64);
    private static final int SEEDS = 4;
    /** Frames of 10 ms. */
    private static final int PAUSE = 30;

    static Stream<SoundSource> counted() {
        return Stream.of(SoundSource.values()).filter(SoundSource::canBeCounted);
    }

    static Stream<SoundSource> hurried() {
        return Stream.of(SoundSource.values()).filter(SoundSource::hasTempo);
    }

    static Stream<SoundSource> sized() {
        return Stream.of(SoundSource.values()).filter(SoundSource::hasSize);
    }

    @ParameterizedTest
    @MethodSource("counted")
    void countedCallsAreSoManyBursts(SoundSource source) {
        for (int strokes = 1; strokes <= 5; strokes++) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Scene scene = Lone.withSeed(seed)
                        .in(Manner.ordinary().withStrokes(strokes))
                        .hearing(source);

                assertThat(bursts(scene))
                        .as("%d strokes of seed %d", strokes, seed)
                        .isEqualTo(strokes);
            }
        }
    }

    /** Stretches within 15 dB of the loudest moment after a pause; pulses within a call follow each other sooner. */
    private static int bursts(Scene scene) {
        double[] level = loudest(scene);
        double threshold = Arrays.stream(level).max().orElseThrow() - 1.5 * Math.log(10);
        int bursts = 0;
        int quiet = PAUSE;
        for (double each : level) {
            if (each > threshold) {
                bursts += quiet >= PAUSE ? 1 : 0;
                quiet = 0;
            } else {
                quiet++;
            }
        }
        return bursts;
    }

    /** Log energy of the strongest band of each 10 ms. */
    private static double[] loudest(Scene scene) {
        Spectrogram mel = FBANK.of(SceneSound.render(scene, RATE));
        double[] loudest = new double[mel.frames()];
        for (int frame = 0; frame < loudest.length; frame++) {
            loudest[frame] = mel.at(frame, 0);
            for (int band = 1; band < mel.bands(); band++) {
                loudest[frame] = Math.max(loudest[frame], mel.at(frame, band));
            }
        }
        return loudest;
    }

    @ParameterizedTest
    @MethodSource("hurried")
    void twiceTheTempoIsTwiceTheOnsets(SoundSource source) {
        double slow = 0;
        double quick = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            slow += onsets(source, Lone.withSeed(seed).in(Manner.ordinary().withTempo(0.75)));
            quick += onsets(source, Lone.withSeed(seed).in(Manner.ordinary().withTempo(1.5)));
        }

        assertThat(quick / slow).isCloseTo(2, within(0.3));
    }

    /** Moments where the sound is louder than shortly before and not softer than shortly after. */
    private static int onsets(SoundSource source, Lone lone) {
        float[] samples = SceneSound.render(lone.hearing(source), RATE).channel(0);
        int hop = RATE / (source == SoundSource.SAW ? 50 : 200); // each tooth of a saw would be an onset of its own
        double[] level = new double[samples.length / hop];
        double highest = 0;
        for (int i = 0; i < level.length; i++) {
            double sum = 0;
            for (int s = i * hop; s < (i + 1) * hop; s++) {
                sum += samples[s] * samples[s];
            }
            level[i] = Math.sqrt(sum / hop);
            highest = Math.max(highest, level[i]);
        }
        int onsets = 0;
        int last = -100;
        for (int i = 4; i < level.length; i++) {
            double before = Math.min(level[i - 2], Math.min(level[i - 3], level[i - 4]));
            if (level[i] > 0.12 * highest && level[i] > 1.8 * before && i - last > 6) {
                onsets++;
                last = i;
            }
        }
        return onsets;
    }

    @ParameterizedTest
    @MethodSource("sized")
    void largeThingsSoundLowerThanSmallOnes(SoundSource source) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Scene large =
                    Lone.withSeed(seed).in(Manner.ordinary().withPitch(0.7)).hearing(source);
            Scene small =
                    Lone.withSeed(seed).in(Manner.ordinary().withPitch(1.5)).hearing(source);

            assertThat(centre(small) - centre(large)).as("bands, seed %d", seed).isGreaterThan(2);
        }
    }

    /** The band around which the energy lies that the silence has not, of 128. */
    private static double centre(Scene scene) {
        double[] energy = energy(scene);
        double[] silence = energy(Lone.withSeed(scene.seed()).empty());
        double sum = 0;
        double weighted = 0;
        for (int band = 0; band < energy.length; band++) {
            double heard = Math.max(0, energy[band] - 2 * silence[band]);
            sum += heard;
            weighted += band * heard;
        }
        return weighted / sum;
    }

    private static double[] energy(Scene scene) {
        Spectrogram mel = new Fbank(128).of(SceneSound.render(scene, RATE));
        double[] energy = new double[mel.bands()];
        for (int frame = 0; frame < mel.frames(); frame++) {
            for (int band = 0; band < mel.bands(); band++) {
                energy[band] += Math.exp(mel.at(frame, band));
            }
        }
        return energy;
    }

    @Test
    void manySourcesCanDoEach() {
        assertThat(counted()).hasSizeGreaterThanOrEqualTo(13);
        assertThat(hurried()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(sized()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("counted")
    void theSameMannerGivesTheSameSamples(SoundSource source) {
        Scene scene = Lone.withSeed(3).in(new Manner(1.2, 1.4, 2)).farAway().hearing(source);

        assertThat(SceneSound.render(scene, RATE).channel(0))
                .containsExactly(SceneSound.render(scene, RATE).channel(0));
    }

    @Test
    void everySeedIsAnotherTake() {
        float[] one = SceneSound.render(Lone.withSeed(1).hearing(SoundSource.DOG), RATE)
                .channel(0);
        float[] other = SceneSound.render(Lone.withSeed(2).hearing(SoundSource.DOG), RATE)
                .channel(0);

        assertThat(LongStream.range(0, one.length).filter(i -> one[(int) i] == other[(int) i]))
                .hasSizeLessThan(one.length / 100);
    }
}
