package avcap.samples.sound;

/**
 * A resonance that colours a source: a formant, a body, a hiss.
 *
 * @param hertz centre
 * @param width bandwidth, Hz
 * @param gain at the centre
 */
record Band(double hertz, double width, double gain) {

    static Band of(double hertz, double width, double gain) {
        return new Band(hertz, width, gain);
    }

    /** The running filter at a sample rate; silent if the centre cannot be represented. */
    Resonator at(int rate) {
        return new Resonator(this, rate);
    }

    /** Two poles with a peak gain of about one, times the band's gain. */
    static final class Resonator {

        /**
         * Weight of the sample before: without it two poles let the more through towards half the rate the lower the
         * rate is.
         */
        private static final double SMOOTH = 0.25;

        private final float input;
        private final float inputBefore;
        private final float first;
        private final float second;
        private float sampleBefore;
        private float last;
        private float before;

        private Resonator(Band band, int rate) {
            double radius = Math.exp(-Math.PI * band.width / rate);
            double angle = 2 * Math.PI * band.hertz / rate;
            boolean heard = band.hertz < 0.48 * rate;
            first = heard ? (float) (2 * radius * Math.cos(angle)) : 0;
            second = heard ? (float) (-radius * radius) : 0;
            double smoothed = Math.hypot(1 + SMOOTH * Math.cos(angle), SMOOTH * Math.sin(angle));
            input = heard
                    ? (float) (band.gain
                            * (1 - radius)
                            * Math.sqrt(1 - 2 * radius * Math.cos(2 * angle) + radius * radius)
                            / smoothed)
                    : 0;
            inputBefore = (float) (SMOOTH * input);
        }

        float step(float sample) {
            float now = input * sample + inputBefore * sampleBefore + first * last + second * before;
            sampleBefore = sample;
            before = last;
            last = now;
            return now;
        }
    }
}
