package avcap.inference.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Hands on a clip's sound as it is decoded, mixed and resampled as requested; holds none of it. */
final class SoundTrack implements AutoCloseable {

    /** A gap before the first sound that is longer than this is filled with silence, so that sound and picture keep step. */
    private static final double LONGEST_GAP = 0.05;

    private final int sourceRate;
    private final int sourceChannels;
    private final int rate;
    private final int channels;
    private final boolean mix;
    private final double clipSeconds;
    private final double mostSeconds;
    private final long mostSamples;
    private final List<Resampler> resamplers = new ArrayList<>();
    private final SoundSink sink;
    private long decoded;
    private long handedOn;

    /** @param clipSeconds declared length of the clip; a first sound that claims to come after it has a broken time */
    SoundTrack(SoundRequest request, int sourceRate, int sourceChannels, double clipSeconds, SoundSink sink) {
        this.clipSeconds = clipSeconds;
        this.sink = sink;
        this.sourceRate = sourceRate;
        this.sourceChannels = sourceChannels;
        this.rate = request.sampleRate().orElse(sourceRate);
        this.mix = request.mono() && sourceChannels > 1;
        this.channels = request.mono() ? 1 : sourceChannels;
        this.mostSeconds = request.mostSeconds();
        this.mostSamples = (long) Math.ceil(mostSeconds * rate);
        if (rate != sourceRate) {
            for (int c = 0; c < channels; c++) {
                resamplers.add(new Resampler(sourceRate, rate));
            }
        }
    }

    /** @param time seconds from the start of the clip, NaN if unknown */
    void add(AVFrame frame, double time) {
        boolean changed = frame.sample_rate() != sourceRate || frame.ch_layout().nb_channels() != sourceChannels;
        if (changed || frame.nb_samples() <= 0 || isDone()) {
            return; // Rare streams change their form on the way; what follows is missing and reported as damage.
        }
        if (decoded == 0 && time > LONGEST_GAP && time < clipSeconds) {
            keepSilent(Math.min(time, mostSeconds));
        }
        decoded += frame.nb_samples();
        float[][] samples = DecodedSamples.of(frame, sourceChannels);
        take(mix ? new float[][] {mean(samples)} : samples);
    }

    private void keepSilent(double seconds) {
        long rest = Math.round(seconds * sourceRate);
        while (rest > 0) {
            int piece = (int) Math.min(rest, sourceRate);
            take(new float[channels][piece]);
            rest -= piece;
        }
    }

    /** Channels handed on. */
    int channels() {
        return channels;
    }

    /** Samples a second handed on. */
    int rate() {
        return rate;
    }

    /** Seconds decoded so far, before resampling. */
    double decodedSeconds() {
        return (double) decoded / sourceRate;
    }

    /** Whether as much as was wanted is there; what the resamplers hold back comes later in the clip. */
    boolean isDone() {
        return handedOn >= mostSamples;
    }

    /** Hands on what the resamplers held back; call once, at the end of the clip. */
    void finish() {
        if (!resamplers.isEmpty() && !isDone()) {
            keep(resamplers.stream().map(Resampler::end).toArray(float[][]::new));
        }
    }

    private void take(float[][] samples) {
        if (resamplers.isEmpty()) {
            keep(samples);
            return;
        }
        float[][] resampled = new float[channels][];
        for (int c = 0; c < channels; c++) {
            resampled[c] = resamplers.get(c).resample(samples[c]);
        }
        keep(resampled);
    }

    private void keep(float[][] piece) {
        int length = (int) Math.min(piece[0].length, mostSamples - handedOn);
        if (length <= 0) {
            return;
        }
        if (length < piece[0].length) {
            Arrays.setAll(piece, c -> Arrays.copyOf(piece[c], length));
        }
        handedOn += length;
        sink.take(piece);
    }

    private static float[] mean(float[][] channels) {
        float[] mean = new float[channels[0].length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (float[] channel : channels) {
                sum += channel[i];
            }
            mean[i] = (float) (sum / channels.length);
        }
        return mean;
    }

    @Override
    public void close() {
        resamplers.forEach(Resampler::close);
    }
}
