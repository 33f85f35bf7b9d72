package avcap.inference.features;

import avcap.inference.clip.TimeSpan;
import java.util.Arrays;
import java.util.List;

/** What the encoder would eat if a clip were otherwise: part of it silent or dark, or all of it backwards. */
public final class AlteredInput {

    /** Rows of the spectrogram in a second. */
    private static final double ROWS = 100;

    private static final int CHANNELS = 3;

    private AlteredInput() {}

    /** The same input with digital silence in a stretch of its sound; the picture is the same. */
    public static AvInput silenced(AvInput input, TimeSpan span) {
        int bands = input.shape().melBands();
        int from = row(input, Math.floor(span.start() * ROWS));
        int to = row(input, Math.ceil(span.end() * ROWS));
        return new AvInput(
                input.shape(),
                input.audio().map(values -> {
                    float[] changed = values.clone();
                    Arrays.fill(changed, from * bands, to * bands, Fbank.silence());
                    return changed;
                }),
                input.video(),
                input.frameTimes());
    }

    private static int row(AvInput input, double row) {
        return (int) Math.max(0, Math.min(row, input.shape().audioFrames()));
    }

    /** How many of the pictures that the encoder gets lie in a stretch. */
    public static int pictures(AvInput input, TimeSpan span) {
        return (int) input.frameTimes().stream().filter(span::contains).count();
    }

    /** The same input with the mean colour, which tells the encoder nothing, for every picture in a stretch; the sound is the same. */
    public static AvInput blanked(AvInput input, TimeSpan span) {
        List<Double> times = input.frameTimes();
        int size = input.shape().imageSize() * input.shape().imageSize();
        int frames = input.shape().videoFrames();
        return new AvInput(
                input.shape(),
                input.audio(),
                input.video().map(values -> {
                    float[] changed = values.clone();
                    for (int frame = 0; frame < Math.min(frames, times.size()); frame++) {
                        for (int channel = 0; channel < CHANNELS && span.contains(times.get(frame)); channel++) {
                            int start = (channel * frames + frame) * size;
                            Arrays.fill(changed, start, start + size, 0);
                        }
                    }
                    return changed;
                }),
                times);
    }

    /** An input of the same parts that tells nothing: silence, and the mean colour. */
    public static AvInput nothing(AvInput input) {
        TimeSpan always = TimeSpan.ofSeconds(0, Double.MAX_VALUE);
        return blanked(silenced(input, always), always);
    }

    /** The same input backwards: rows of sound, as far as they are no padding, and pictures from the last to the first. */
    public static AvInput reversed(AvInput input) {
        int bands = input.shape().melBands();
        int frames = input.shape().videoFrames();
        int size = input.shape().imageSize() * input.shape().imageSize();
        return new AvInput(
                input.shape(),
                input.audio().map(values -> turned(values, 0, soundRows(values, bands), bands)),
                input.video().map(values -> {
                    float[] turned = values;
                    for (int channel = 0; channel < CHANNELS; channel++) {
                        turned = turned(turned, channel * frames, frames, size);
                    }
                    return turned;
                }),
                input.frameTimes());
    }

    /** A copy with some blocks in a row in the other order. */
    private static float[] turned(float[] values, int first, int count, int size) {
        float[] turned = values.clone();
        for (int block = 0; block < count; block++) {
            System.arraycopy(values, (first + block) * size, turned, (first + count - 1 - block) * size, size);
        }
        return turned;
    }

    private static int soundRows(float[] values, int bands) {
        int last = values.length - 1;
        while (last >= 0 && values[last] == Fbank.padding()) {
            last--;
        }
        return last / bands + (last < 0 ? 0 : 1);
    }
}
