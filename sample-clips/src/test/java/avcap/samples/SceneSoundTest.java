package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.TimeSpan;
import avcap.inference.media.Waveform;
import avcap.samples.sound.Manner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneSoundTest {

    private static final int RATE = 16_000;
    private static final TimeSpan SPAN = TimeSpan.ofSeconds(3, 7);

    @ParameterizedTest
    @EnumSource
    void aSourceIsHeardInItsSpanAndOnlyThere(SoundSource source) {
        Waveform sound = SceneSound.render(alone(source, -9), RATE);

        double before = level(sound, 0, 2.9);
        double after = level(sound, 7.1, 10);

        assertThat(after).isCloseTo(before, within(0.2 * before));
        // The softest source against the loudest noise; the strongest moments count, as clicks are short.
        for (double time = 3; time < 7; time += 2) {
            assertThat(loudest(sound, time, time + 2)).isGreaterThan(4 * before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void soundsAlikeAtEveryRate(SoundSource source) {
        Waveform low = SceneSound.render(alone(source, 0), RATE);
        Waveform high = SceneSound.render(alone(source, 0), 44_100);

        assertThat(level(high, 3, 7)).isCloseTo(level(low, 3, 7), within(0.5 * level(low, 3, 7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 22_050, 44_100, 48_000})
    void lastsTenSecondsAndStaysWithinRange(int rate) {
        for (long seed = 0; seed < 2; seed++) {
            Waveform sound = SceneSound.render(SceneGenerator.scene(seed), rate);

            assertThat(sound.length()).isEqualTo(10 * rate);
            assertThat(sound.channelCount()).isEqualTo(1);
            assertThat(peak(sound)).isLessThanOrEqualTo(0.951f);
        }
    }

    @Test
    void theSameSceneGivesTheSameSamples() {
        Scene scene = SceneGenerator.scene(11);

        assertThat(SceneSound.render(scene, RATE).channel(0))
                .containsExactly(SceneSound.render(scene, RATE).channel(0));
    }

    private static Scene alone(SoundSource source, double gainDb) {
        return new Scene(
                5,
                Scene.Relation.ALONE,
                List.of(new SoundEvent(source, SPAN, Manner.ordinary(), gainDb, false, false)),
                List.of(),
                Scene.Backdrop.ROOM,
                Medium.clean(),
                Distractors.none(),
                -26,
                source.subject() + " " + source.verbs().get(0));
    }

    private static float peak(Waveform sound) {
        float peak = 0;
        for (float sample : sound.channel(0)) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static double loudest(Waveform sound, double from, double to) {
        double loudest = 0;
        for (double time = from; time < to; time += 0.02) {
            loudest = Math.max(loudest, level(sound, time, time + 0.02));
        }
        return loudest;
    }

    private static double level(Waveform sound, double from, double to) {
        double sum = 0;
        int start = (int) (from * sound.sampleRate());
        int end = (int) (to * sound.sampleRate());
        for (int i = start; i < end; i++) {
            sum += sound.channel(0)[i] * sound.channel(0)[i];
        }
        return Math.sqrt(sum / (end - start));
    }
}
