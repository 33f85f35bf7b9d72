package avcap.samples.sound;

/** A second-order Butterworth filter; several in a row fall more steeply. */
public final class Filter {

    private static final double Q = Math.sqrt(0.5);

    private final float b0;
    private final float b1;
    private final float a1;
    private final float a2;

    /** Its zeros lie both at 0 Hz or both at half the rate, so the first and the last weight of the input are one. */
    private Filter(double b0, double b1, double a1, double a2) {
        this.b0 = (float) b0;
        this.b1 = (float) b1;
        this.a1 = (float) a1;
        this.a2 = (float) a2;
    }

    public static Filter lowPass(double hertz, int rate) {
        double angle = 2 * Math.PI * hertz / rate;
        double alpha = Math.sin(angle) / (2 * Q);
        double scale = 1 / (1 + alpha);
        double b1 = (1 - Math.cos(angle)) * scale;
        return new Filter(b1 / 2, b1, -2 * Math.cos(angle) * scale, (1 - alpha) * scale);
    }

    public static Filter highPass(double hertz, int rate) {
        double angle = 2 * Math.PI * hertz / rate;
        double alpha = Math.sin(angle) / (2 * Q);
        double scale = 1 / (1 + alpha);
        double b1 = -(1 + Math.cos(angle)) * scale;
        return new Filter(-b1 / 2, b1, -2 * Math.cos(angle) * scale, (1 - alpha) * scale);
    }

    /** Filters samples where they are. */
    public void run(float[] samples) {
        float first = 0;
        float second = 0;
        for (int i = 0; i < samples.length; i++) {
            float in = samples[i];
            float out = b0 * in + first;
            first = b1 * in - a1 * out + second;
            second = b0 * in - a2 * out;
            samples[i] = out;
        }
    }
}
