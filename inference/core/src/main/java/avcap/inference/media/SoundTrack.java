package avcap.inference.media;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Collects a clip's sound as it is decoded, mixed and resampled as requested. */
final class SoundTrack implements AutoCloseable {

    /** A gap before the first sound that is longer than this is filled with silence, so that sound and picture keep step. */
    private static final double LONGEST_GAP = 0.05;

    private final int sourceRate;
    private final int sourceChannels;
    private final int rate;
    private final int channels;
    private final boolean mix;
    private final double mostSeconds;
    private final long mostSamples;
    private final List<Resampler> resamplers = new ArrayList<>();
    private final List<float[][]> pieces = new ArrayList<>();
    private long decoded;
    private long collected;

    SoundTrack(SoundRequest request, int sourceRate, int sourceChannels) {
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
        if (decoded == 0 && time > LONGEST_GAP) {
            take(new float[channels][(int) Math.round(Math.min(time, mostSeconds) * sourceRate)]);
        }
        decoded += frame.nb_samples();
        float[][] samples = DecodedSamples.of(frame, sourceChannels);
        take(mix ? new float[][] {mean(samples)} : samples);
    }

    /** Seconds decoded so far, before resampling. */
    double decodedSeconds() {
        return (double) decoded / sourceRate;
    }

    /** Whether as much as was wanted is there; what the resamplers hold back comes later in the clip. */
    boolean isDone() {
        return collected >= mostSamples;
    }

    Waveform finish() {
        if (!resamplers.isEmpty() && !isDone()) {
            keep(resamplers.stream().map(Resampler::end).toArray(float[][]::new));
        }
        float[][] whole = new float[channels][Math.toIntExact(Math.min(collected, mostSamples))];
        int at = 0;
        for (float[][] piece : pieces) {
            int length = Math.min(piece[0].length, whole[0].length - at);
            for (int c = 0; c < channels; c++) {
                System.arraycopy(piece[c], 0, whole[c], at, length);
            }
            at += length;
        }
        pieces.clear();
        return Waveform.owning(whole, rate);
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
        pieces.add(piece);
        collected += piece[0].length;
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
