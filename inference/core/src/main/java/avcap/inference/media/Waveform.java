package avcap.inference.media;

import avcap.inference.clip.TimeSpan;
import java.util.List;

/**
 * Sound as samples in [-1, 1], one array a channel, all of one length.
 *
 * <p>Immutable by agreement: arrays are copied in by the factories and {@link #channel(int)} hands out the array itself,
 * which callers must not write to (ten minutes of sound are 38 MB a channel). Equality is identity.
 */
public final class Waveform {

    private final float[][] channels;
    private final int sampleRate;

    private Waveform(float[][] channels, int sampleRate) {
        if (channels.length == 0) {
            throw new IllegalArgumentException("A waveform needs at least one channel");
        }
        if (sampleRate <= 0) {
            throw new IllegalArgumentException("Sample rate must be positive, is " + sampleRate + " Hz");
        }
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException("Channels differ in length");
            }
        }
        this.channels = channels;
        this.sampleRate = sampleRate;
    }

    /** One channel, copied in. */
    public static Waveform mono(float[] samples, int sampleRate) {
        return new Waveform(new float[][] {samples.clone()}, sampleRate);
    }

    /** Several channels of one length, copied in. */
    public static Waveform of(List<float[]> channels, int sampleRate) {
        return new Waveform(channels.stream().map(float[]::clone).toArray(float[][]::new), sampleRate);
    }

    /** Takes over arrays that nobody else holds. */
    static Waveform owning(float[][] channels, int sampleRate) {
        return new Waveform(channels, sampleRate);
    }

    public static Waveform silence(double seconds, int sampleRate) {
        return new Waveform(new float[][] {new float[(int) Math.round(seconds * sampleRate)]}, sampleRate);
    }

    public int sampleRate() {
        return sampleRate;
    }

    public int channelCount() {
        return channels.length;
    }

    /** Samples in each channel. */
    public int length() {
        return channels[0].length;
    }

    /** The samples of one channel; not to be written to. */
    public float[] channel(int index) {
        return channels[index];
    }

    public double seconds() {
        return (double) length() / sampleRate;
    }

    public TimeSpan span() {
        return TimeSpan.ofSeconds(0, seconds());
    }
}
