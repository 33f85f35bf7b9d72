package avcap.samples;

/** Where the largest of some numbers stands. */
final class Strongest {

    private Strongest() {}

    /** The first of the largest; 0 if there are no numbers. */
    static int of(double[] values) {
        int strongest = 0;
        for (int i = 1; i < values.length; i++) {
            strongest = values[i] > values[strongest] ? i : strongest;
        }
        return strongest;
    }
}
