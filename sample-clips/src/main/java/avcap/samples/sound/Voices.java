package avcap.samples.sound;

import java.util.SplittableRandom;

/** Human voices: pulses through formants, in syllables and phrases. */
public final class Voices {

    /** First three formants of ah, ee, oo, eh, oh for an adult man, Hz. */
    private static final double[][] VOWELS = {
        {730, 1090, 2440}, {270, 2290, 3010}, {300, 870, 2240}, {530, 1840, 2480}, {570, 840, 2410}
    };

    private Voices() {}

    public static void man(Tape tape, Manner manner, SplittableRandom chance) {
        speak(tape, chance, chance.nextDouble(92, 128), 1);
    }

    public static void woman(Tape tape, Manner manner, SplittableRandom chance) {
        speak(tape, chance, chance.nextDouble(195, 250), 1.18);
    }

    private static void speak(Tape tape, SplittableRandom chance, double pitch, double shortness) {
        double time = 0;
        while (time < tape.seconds() - 0.1) {
            int syllables = chance.nextInt(4, 9);
            for (int s = 0; s < syllables && time < tape.seconds() - 0.1; s++) {
                double length = chance.nextDouble(0.12, 0.27);
                double high = pitch * (1.14 - 0.3 * s / syllables) * chance.nextDouble(0.93, 1.1);
                if (chance.nextDouble() < 0.4) {
                    consonant(tape, chance, time);
                    time += 0.05;
                }
                syllable(tape, VOWELS[chance.nextInt(VOWELS.length)], shortness, time, length, high);
                time += length + chance.nextDouble(0.01, 0.06);
            }
            time += chance.nextDouble(0.22, 0.5);
        }
    }

    private static void syllable(
            Tape tape, double[] vowel, double shortness, double time, double length, double pitch) {
        tape.tone(
                time,
                length,
                Wave.GLOTTIS,
                Curve.arch(pitch * 0.95, pitch * 1.05, pitch * 0.88, 0.3, length),
                Curve.swell(length, 0.03, 0.06),
                Band.of(vowel[0] * shortness, 80, 1),
                Band.of(vowel[1] * shortness, 100, 0.6),
                Band.of(vowel[2] * shortness, 140, 0.35));
    }

    private static void consonant(Tape tape, SplittableRandom chance, double time) {
        double hertz = chance.nextDouble(3500, 6000);
        tape.noise(time, 0.06, chance.nextInt(), Curve.swell(0.06, 0.02, 0.03).times(0.5), Band.of(hertz, 1500, 1));
    }

    public static void baby(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(400, 480);
        double time = 0;
        while (time < tape.seconds() - 0.2) {
            double length = chance.nextDouble(0.7, 1.2);
            double high = pitch * chance.nextDouble(1.1, 1.35);
            tape.tone(
                    time,
                    length,
                    Wave.THROAT,
                    Curve.arch(pitch * 0.8, high, pitch * 0.75, 0.35, length).trembling(0.02, 7),
                    Curve.swell(length, 0.08, 0.25).trembling(0.25, 13),
                    Band.of(1100, 250, 1),
                    Band.of(2900, 350, 0.8),
                    Band.of(4300, 500, 0.4));
            tape.noise(
                    time + length + 0.05,
                    0.16,
                    chance.nextInt(),
                    Curve.swell(0.16, 0.08, 0.06).times(0.12),
                    Band.of(1800, 900, 1));
            time += length + chance.nextDouble(0.25, 0.4);
        }
    }

    /** Applause: so many hands that the claps run together. */
    public static void crowd(Tape tape, Manner manner, SplittableRandom chance) {
        double rate = chance.nextDouble(90, 170);
        Curve level = Curve.sway(1, 0.15, chance.nextDouble(0.2, 0.5), chance.nextDouble(6));
        tape.patter(
                0,
                tape.seconds(),
                chance.nextInt(),
                rate,
                level,
                Band.of(950, 420, 1.2),
                Band.of(1500, 500, 1),
                Band.of(2500, 900, 0.7));
    }
}
