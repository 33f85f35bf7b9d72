package avcap.samples;

import avcap.inference.media.Waveform;
import avcap.samples.sound.Hiss;
import avcap.samples.sound.Tape;
import java.util.SplittableRandom;

/** Makes a scene audible: each source on its own tape, mixed over soft pink noise. */
public final class SceneSound {

    /** Root mean square of a source at 0 dB. */
    private static final double LEVEL = 0.12;

    private static final float PEAK = 0.95f;

    private SceneSound() {}

    /**
     * The sound of a scene, mono, {@link Scene#SECONDS} long, in [-1, 1].
     *
     * @param sampleRate Hz; events are the same at every rate, noise differs sample by sample
     */
    public static Waveform render(Scene scene, int sampleRate) {
        float[] mix = new float[(int) Math.round(Scene.SECONDS * sampleRate)];
        SplittableRandom chance = new SplittableRandom(scene.seed() ^ 0x50554E44L);
        addPinkNoise(mix, chance.nextInt(), LEVEL * fromDb(scene.noiseDb()));
        for (SoundEvent event : scene.events()) {
            add(mix, event, sampleRate, chance.split());
        }
        keepBelowPeak(mix);
        return Waveform.mono(mix, sampleRate);
    }

    private static void add(float[] mix, SoundEvent event, int sampleRate, SplittableRandom chance) {
        Tape tape = new Tape(event.span().seconds(), sampleRate);
        event.source().instrument().play(tape, event.manner(), chance);
        tape.level(LEVEL * fromDb(event.gainDb()));
        float[] samples = tape.samples();
        int start = (int) Math.round(event.span().start() * sampleRate);
        int length = Math.min(samples.length, mix.length - start);
        for (int i = 0; i < length; i++) {
            mix[start + i] += samples[i];
        }
    }

    /** Paul Kellet's economical filter: white noise through three leaky sums falls by 3 dB an octave. */
    private static void addPinkNoise(float[] mix, int seed, double level) {
        Hiss hiss = new Hiss(seed);
        float scale = (float) (level * 0.62); // its root mean square is about 1.6 for white noise in [-1, 1]
        float low = 0;
        float middle = 0;
        float high = 0;
        for (int i = 0; i < mix.length; i++) {
            float white = hiss.next();
            low = 0.99765f * low + white * 0.0990460f;
            middle = 0.96300f * middle + white * 0.2965164f;
            high = 0.57000f * high + white * 1.0526913f;
            mix[i] += scale * (low + middle + high + white * 0.1848f);
        }
    }

    private static void keepBelowPeak(float[] mix) {
        float peak = 0;
        for (float sample : mix) {
            peak = Math.max(peak, Math.abs(sample));
        }
        if (peak > PEAK) {
            float factor = PEAK / peak;
            for (int i = 0; i < mix.length; i++) {
                mix[i] *= factor;
            }
        }
    }

    private static double fromDb(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}
