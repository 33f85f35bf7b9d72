package avcap.samples.sound;

import java.util.Arrays;

/** One period of a tone, tabulated, so that many harmonics cost as much as one. */
final class Wave {

    static final int SIZE = 4096;

    /** How many harmonics the tables of a wave may have: enough steps that little is lost below half the rate. */
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 20, 24, 32, 40, 48, 64, 80, 96};

    static final Wave SINE = new Wave(1, k -> 1);
    /** The push of vocal folds: many harmonics, falling. */
    static final Wave GLOTTIS = new Wave(32, k -> Math.pow(k, -1.1));
    /** Cries and meows: fewer harmonics, as their pitch is high. */
    static final Wave THROAT = new Wave(11, k -> Math.pow(k, -0.6));
    /** Brass and reeds. */
    static final Wave REED = new Wave(16, k -> Math.pow(k, -0.7));
    /** A firing engine: the low harmonics uneven, then a long tail. */
    static final Wave FIRING = new Wave(40, k -> (k % 4 == 0 ? 1 : 0.45) * Math.pow(k, -0.45));

    /** A transformer: the odd harmonics of the mains, and twice its frequency. */
    static final Wave MAINS = new Wave(5, k -> k == 4 ? 0.1 : 1.2 / (k + 0.2));
    /** Harsh and even, up to high harmonics: bills and hinges. */
    static final Wave BUZZ = new Wave(48, k -> Math.pow(k, -0.25));
    /**
     * The strings of a major chord in one period, two octaves below its root: root, third, fifth and octave are
     * harmonics 4, 5, 6 and 8 of that. The body of the sound.
     */
    static final Wave CHORD = new Wave(24, k -> inChord(k) * Math.pow(k, -0.5));
    /** The same strings, higher up. */
    static final Wave STRINGS = new Wave(96, k -> k <= 24 ? 0 : inChord(k) * Math.pow(k, -0.7));

    /** With more and more harmonics, as many as there are steps up to all of them. */
    private final float[][] tables;

    /** Weights of the harmonics, counted from one. */
    @FunctionalInterface
    private interface Weights {
        double of(int harmonic);
    }

    private Wave(int harmonics, Weights weights) {
        tables = new float[Arrays.binarySearch(STEPS, harmonics) + 1][];
        float[] sum = new float[SIZE + 1];
        int step = 0;
        for (int k = 1; k <= harmonics; k++) {
            add(sum, k, weights.of(k));
            if (k == STEPS[step]) {
                tables[step++] = sum.clone();
            }
        }
    }

    private static void add(float[] sum, int harmonic, double weight) {
        if (weight == 0) {
            return;
        }
        double phase = 1.7 * harmonic * harmonic; // spread phases keep the crest low
        for (int i = 0; i <= SIZE; i++) {
            sum[i] += (float) (weight * Math.sin(2 * Math.PI * harmonic * i / SIZE + phase));
        }
    }

    private static int inChord(int harmonic) {
        int strings = 0;
        for (int string : new int[] {4, 5, 6, 8}) {
            strings += harmonic % string == 0 ? 1 : 0;
        }
        return strings;
    }

    /** Its harmonics up to a number: those above half the rate would fold back as tones that do not belong. */
    float[] upTo(double harmonics) {
        int step = 0;
        while (step + 1 < tables.length && STEPS[step + 1] <= harmonics) {
            step++;
        }
        return tables[step];
    }

    /** The value of a table at a phase in [0, 1). */
    static float at(float[] table, double phase) {
        double place = phase * SIZE;
        int index = (int) place;
        float low = table[index];
        return low + (float) (place - index) * (table[index + 1] - low);
    }
}
