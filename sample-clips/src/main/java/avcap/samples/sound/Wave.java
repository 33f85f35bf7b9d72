package avcap.samples.sound;

/** One period of a tone, tabulated, so that many harmonics cost as much as one. */
final class Wave {

    static final int SIZE = 4096;

    static final Wave SINE = new Wave(1, k -> 1);
    /** The push of vocal folds: many harmonics, falling. */
    static final Wave GLOTTIS = new Wave(32, k -> Math.pow(k, -1.1));
    /** Cries and meows: fewer harmonics, as their pitch is high. */
    static final Wave THROAT = new Wave(11, k -> Math.pow(k, -0.6));
    /** Brass and reeds. */
    static final Wave REED = new Wave(16, k -> Math.pow(k, -0.7));
    /** A firing engine: the low harmonics uneven, then a long tail. */
    static final Wave FIRING = new Wave(40, k -> (k % 4 == 0 ? 1 : 0.45) * Math.pow(k, -0.45));

    private final float[] table = new float[SIZE + 1];

    /** Weights of the harmonics, counted from one. */
    @FunctionalInterface
    private interface Weights {
        double of(int harmonic);
    }

    private Wave(int harmonics, Weights weights) {
        for (int k = 1; k <= harmonics; k++) {
            double weight = weights.of(k);
            double phase = 1.7 * k * k; // spread phases keep the crest low
            for (int i = 0; i <= SIZE; i++) {
                table[i] += (float) (weight * Math.sin(2 * Math.PI * k * i / SIZE + phase));
            }
        }
    }

    /** The value at a phase in [0, 1). */
    float at(double phase) {
        double place = phase * SIZE;
        int index = (int) place;
        float low = table[index];
        return low + (float) (place - index) * (table[index + 1] - low);
    }
}
