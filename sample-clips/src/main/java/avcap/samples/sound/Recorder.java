package avcap.samples.sound;

/** What poor recorders do to a sound; its length stays. */
public final class Recorder {

    /** Bands that a thrifty coder leaves out when they are weak: centre and width, Hz. */
    private static final Band[] THRIFTY = {Band.of(1300, 450, 1), Band.of(2300, 700, 1), Band.of(3700, 1000, 1)};

    /** A band is left out where it is this much weaker than the whole, in amplitude. */
    private static final float WEAK = 0.3f;

    private Recorder() {}

    /** Leaves 300 to 3400 Hz. */
    public static void telephone(float[] samples, int rate) {
        Filter.highPass(300, rate).run(samples);
        Filter.highPass(300, rate).run(samples);
        Filter.lowPass(3400, rate).run(samples);
        Filter.lowPass(3400, rate).run(samples);
        Filter.lowPass(3400, rate).run(samples);
    }

    /** Cuts what lies above 5 kHz, and takes bands out from block to block where they are weak. */
    public static void lowBitrate(float[] samples, int rate) {
        int block = rate / 50;
        float[] whole = samples.clone();
        float[] part = new float[block];
        for (Band band : THRIFTY) {
            Band.Resonator resonator = band.at(rate);
            float share = 0;
            for (int from = 0; from < samples.length; from += block) {
                int length = Math.min(block, samples.length - from);
                float inBand = 0;
                float inAll = 1e-12f;
                for (int i = 0; i < length; i++) {
                    part[i] = resonator.step(whole[from + i]);
                    inBand += part[i] * part[i];
                    inAll += whole[from + i] * whole[from + i];
                }
                float next = inBand < WEAK * WEAK * inAll ? 1 : 0;
                float step = (next - share) / length;
                for (int i = 0; i < length; i++) {
                    samples[from + i] -= share * part[i];
                    share += step;
                }
                share = next;
            }
        }
        Filter.lowPass(5000, rate).run(samples);
        Filter.lowPass(5000, rate).run(samples);
        Filter.lowPass(5000, rate).run(samples);
    }
}
