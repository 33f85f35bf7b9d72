package avcap.samples;

import avcap.inference.media.Waveform;
import avcap.samples.sound.Beds;
import avcap.samples.sound.Hiss;
import avcap.samples.sound.Instrument;
import avcap.samples.sound.Manner;
import avcap.samples.sound.Recorder;
import avcap.samples.sound.Tape;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes a scene audible: each source on its own tape, mixed over soft pink noise. */
public final class SceneSound {

    /** Root mean square of a source at 0 dB. */
    private static final double LEVEL = 0.12;

    /** How much softer a source far away is, dB. */
    private static final double FAR_DB = -8;

    /** Level of a bed against a source at 0 dB, dB. */
    private static final double BED_LEAST_DB = -30;

    private static final double BED_MOST_DB = -22;

    private static final float PEAK = 0.95f;

    /** Corners of the leaky sums that make noise pink, Hz, and their weights at low frequencies. */
    private static final double[][] PINK = {{6, 42.15}, {96, 8.014}, {1431, 2.448}};

    private static final double PINK_REFERENCE_RATE = 16_000;

    private SceneSound() {}

    /**
     * The sound of a scene, mono, {@link Scene#SECONDS} long, in [-1, 1].
     *
     * @param sampleRate Hz; events are the same at every rate and noise is as strong, but differs sample by sample
     */
    public static Waveform render(Scene scene, int sampleRate) {
        float[] mix = new float[(int) Math.round(Scene.SECONDS * sampleRate)];
        SplittableRandom chance = new SplittableRandom(scene.seed() ^ 0x50554E44L);
        addPinkNoise(mix, sampleRate, chance.nextInt(), LEVEL * fromDb(scene.noiseDb()));
        Map<SoundSource, Long> seeds = new EnumMap<>(SoundSource.class);
        for (SoundEvent event : scene.events()) {
            // The bouts of one source are the same thing sounding again.
            long seed = seeds.computeIfAbsent(event.source(), unused -> chance.nextLong());
            add(mix, event, sampleRate, new SplittableRandom(seed));
        }
        addBed(mix, scene, sampleRate);
        switch (scene.medium().sound()) {
            case CLEAN -> {}
            case TELEPHONE -> Recorder.telephone(mix, sampleRate);
            case LOW_BITRATE -> Recorder.lowBitrate(mix, sampleRate);
        }
        keepBelowPeak(mix);
        return Waveform.mono(mix, sampleRate);
    }

    private static void add(float[] mix, SoundEvent event, int sampleRate, SplittableRandom chance) {
        Tape tape = new Tape(event.span().seconds(), sampleRate);
        event.source().instrument().play(tape, event.manner(), chance);
        if (event.distant()) {
            tape.recede();
        }
        tape.level(LEVEL * fromDb(event.gainDb() + (event.distant() ? FAR_DB : 0)));
        mixIn(mix, tape, (int) Math.round(event.span().start() * sampleRate));
    }

    private static void mixIn(float[] mix, Tape tape, int start) {
        float[] samples = tape.samples();
        int length = Math.min(samples.length, mix.length - start);
        for (int i = 0; i < length; i++) {
            mix[start + i] += samples[i];
        }
    }

    private static void addBed(float[] mix, Scene scene, int sampleRate) {
        Optional<Instrument> bed =
                switch (scene.distractors().bed()) {
                    case NONE -> Optional.empty();
                    case MAINS_HUM -> Optional.of(Beds::mainsHum);
                    case ROOM_HUM -> Optional.of(Beds::roomHum);
                    case CRACKLE -> Optional.of(Beds::crackle);
                };
        bed.ifPresent(instrument -> {
            SplittableRandom chance = new SplittableRandom(scene.seed() ^ 0x424544L);
            Tape tape = new Tape(Scene.SECONDS, sampleRate);
            instrument.play(tape, Manner.ordinary(), chance);
            tape.level(LEVEL * fromDb(chance.nextDouble(BED_LEAST_DB, BED_MOST_DB)));
            mixIn(mix, tape, 0);
        });
    }

    /** After Paul Kellet's economical filter: white noise through three leaky sums falls by 3 dB an octave. */
    private static void addPinkNoise(float[] mix, int sampleRate, int seed, double level) {
        Hiss hiss = new Hiss(seed);
        // Its root mean square is about 1.6 for white noise in [-1, 1] at the reference rate.
        float scale = (float) (level * 0.62 * Math.sqrt(sampleRate / PINK_REFERENCE_RATE));
        float lowKept = kept(PINK[0], sampleRate);
        float middleKept = kept(PINK[1], sampleRate);
        float highKept = kept(PINK[2], sampleRate);
        float lowShare = (float) ((1 - lowKept) * PINK[0][1]);
        float middleShare = (float) ((1 - middleKept) * PINK[1][1]);
        float highShare = (float) ((1 - highKept) * PINK[2][1]);
        float low = 0;
        float middle = 0;
        float high = 0;
        for (int i = 0; i < mix.length; i++) {
            float white = hiss.next();
            low = lowKept * low + lowShare * white;
            middle = middleKept * middle + middleShare * white;
            high = highKept * high + highShare * white;
            mix[i] += scale * (low + middle + high + white * 0.1848f);
        }
    }

    private static float kept(double[] pole, int sampleRate) {
        return (float) Math.exp(-2 * Math.PI * pole[0] / sampleRate);
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
