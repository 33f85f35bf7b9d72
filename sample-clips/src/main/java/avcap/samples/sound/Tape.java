package avcap.samples.sound;

/** One source's sound while it sounds: instruments add tones, noise and ringing partials to it. */
public final class Tape {

    /** Curves are read this often a second and joined by straight lines. */
    private static final int CONTROL_RATE = 250;

    /** How far a peak may stand above the level. */
    private static final double HIGHEST_CREST = 6;

    private static final double INAUDIBLE = 1e-8;

    /** Levels of noise are meant for this rate; at a higher one, the same noise reaches higher and so is stronger. */
    private static final double REFERENCE_RATE = 16_000;

    /** Levels are measured below this, Hz, so that a tape is as loud there at every rate. */
    private static final double MEASURED = 7500;

    private static final double FAR_HERTZ = 1600;
    private static final double[] ECHOES = {0.031, 0.043, 0.067};

    private final float[] samples;
    private final int rate;

    public Tape(double seconds, int sampleRate) {
        this.samples = new float[(int) Math.round(seconds * sampleRate)];
        this.rate = sampleRate;
    }

    public double seconds() {
        return (double) samples.length / rate;
    }

    /** The samples themselves, to be mixed or levelled. */
    public float[] samples() {
        return samples;
    }

    /** A tone from a table, coloured by bands if there are any. */
    void tone(double start, double length, Wave wave, Curve pitch, Curve level, Band... bands) {
        float[] table = wave.upTo(0.48 * rate / highest(pitch, length));
        double[] phase = {0};
        play(start, length, pitch, level, bands, hertz -> {
            double next = phase[0] + hertz / rate;
            phase[0] = next - Math.floor(next);
            return Wave.at(table, phase[0]);
        });
    }

    private static double highest(Curve pitch, double length) {
        double highest = 0;
        for (int i = 0; i <= 16; i++) {
            highest = Math.max(highest, pitch.at(length * i / 16));
        }
        return highest;
    }

    /** White noise, coloured by bands if there are any. */
    void noise(double start, double length, int seed, Curve level, Band... bands) {
        Hiss hiss = new Hiss(seed);
        Curve dense = level.times(Math.sqrt(rate / REFERENCE_RATE));
        play(start, length, Curve.steady(0), dense, bands, unused -> hiss.next());
    }

    /** Single clicks at random, so many a second on average, coloured by bands. */
    void patter(double start, double length, int seed, double perSecond, Curve level, Band... bands) {
        Hiss hiss = new Hiss(seed);
        float share = (float) (perSecond / rate);
        float height = (float) (rate / REFERENCE_RATE); // a click is one sample, however short that is
        play(start, length, Curve.steady(0), level, bands, unused -> {
            float draw = hiss.next();
            return Math.abs(draw) < share ? Math.copySign(height, draw) : 0;
        });
    }

    /** A struck partial: a sine that starts at once and falls by 60 dB over the given seconds. */
    void ring(double start, double hertz, double level, double seconds) {
        if (hertz > 0.48 * rate) {
            return;
        }
        double radius = Math.exp(-6.9 / (seconds * rate));
        double angle = 2 * Math.PI * hertz / rate;
        float first = (float) (2 * radius * Math.cos(angle));
        float second = (float) (-radius * radius);
        float last = 0;
        float now = (float) (level * Math.sin(angle));
        int from = Math.max(0, (int) (start * rate));
        int to = Math.min(samples.length, from + (int) (seconds * rate));
        for (int i = from; i < to; i++) {
            samples[i] += now;
            float next = first * now + second * last;
            last = now;
            now = next;
        }
    }

    /** One sample of a source whose pitch may change. */
    @FunctionalInterface
    private interface Source {
        float next(double hertz);
    }

    private void play(double start, double length, Curve pitch, Curve level, Band[] bands, Source source) {
        Band.Resonator[] colours = new Band.Resonator[bands.length];
        for (int b = 0; b < bands.length; b++) {
            colours[b] = bands[b].at(rate);
        }
        int first = (int) (start * rate);
        int end = Math.min(samples.length, (int) ((start + length) * rate));
        int block = Math.max(1, rate / CONTROL_RATE);
        double loudness = level.at(0);
        double hertz = pitch.at(0);
        for (int from = first; from < end; from += block) {
            double time = (double) (from - first + block) / rate;
            double nextLoudness = level.at(time);
            double nextHertz = pitch.at(time);
            float step = (float) ((nextLoudness - loudness) / block);
            float now = (float) loudness;
            double bend = (nextHertz - hertz) / block;
            double tone = hertz;
            int to = Math.min(end, from + block);
            for (int i = from; i < to; i++) {
                samples[i] += colour(colours, now * source.next(tone));
                now += step;
                tone += bend;
            }
            loudness = nextLoudness;
            hertz = nextHertz;
        }
    }

    private static float colour(Band.Resonator[] colours, float sample) {
        if (colours.length == 0) {
            return sample;
        }
        float sum = 0;
        for (Band.Resonator colour : colours) {
            sum += colour.step(sample);
        }
        return sum;
    }

    /** Takes the sound far away: the air swallows what is high, and walls and hills answer. */
    public void recede() {
        Filter.lowPass(FAR_HERTZ, rate).run(samples);
        for (double delay : ECHOES) {
            int lag = (int) (delay * rate);
            for (int i = lag; i < samples.length; i++) {
                samples[i] += 0.45f * samples[i - lag];
            }
        }
    }

    /**
     * Brings the sounding parts to a root mean square of {@code target}, or less where single clicks would stand out too
     * far, and fades the last moments out.
     *
     * <p>Pauses between barks do not count: only blocks within 20 dB of the loudest do.
     */
    public void level(double target) {
        fadeOut(0.04);
        float[] measured = lowerBand();
        int block = rate / 25;
        int blocks = measured.length / block;
        double[] power = new double[blocks];
        double loudest = 0;
        for (int b = 0; b < blocks; b++) {
            double sum = 0;
            for (int i = b * block; i < (b + 1) * block; i++) {
                sum += measured[i] * measured[i];
            }
            power[b] = sum / block;
            loudest = Math.max(loudest, power[b]);
        }
        double sum = 0;
        int counted = 0;
        for (double each : power) {
            if (each > 0.01 * loudest) {
                sum += each;
                counted++;
            }
        }
        double level = counted == 0 ? 0 : Math.sqrt(sum / counted);
        double measure = Math.max(level, peak(measured) / HIGHEST_CREST);
        scale(measure < INAUDIBLE ? 0 : (float) (target / measure));
    }

    private float[] lowerBand() {
        if (rate <= REFERENCE_RATE) {
            return samples;
        }
        float[] lower = samples.clone();
        Filter.lowPass(MEASURED, rate).run(lower);
        Filter.lowPass(MEASURED, rate).run(lower);
        return lower;
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private void scale(float factor) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= factor;
        }
    }

    private void fadeOut(double seconds) {
        int length = Math.min(samples.length, (int) (seconds * rate));
        for (int i = 0; i < length; i++) {
            samples[samples.length - 1 - i] *= (float) i / length;
        }
    }
}
