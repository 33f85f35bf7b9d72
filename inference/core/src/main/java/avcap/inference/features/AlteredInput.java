package avcap.inference.features;

import avcap.inference.clip.TimeSpan;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** What the encoder would eat if a clip were otherwise: part of it silent or dark, or all of it backwards. */
public final class AlteredInput {

    /** Rows of the spectrogram in a second. */
    private static final double ROWS = 100;

    /** Of a row: 1.1 s are 110.00000000000001 rows, and mean 110. */
    private static final double EDGE = 1e-6;

    private static final int CHANNELS = 3;

    private AlteredInput() {}

    /** Seconds of a clip that the model hears, from its start; what comes later changes nothing. */
    public static double heardSeconds(InputShape shape) {
        return shape.audioFrames() / ROWS;
    }

    /** The same input with digital silence in a stretch of its sound; the picture is the same. */
    public static AvInput silenced(AvInput input, TimeSpan span) {
        return silenced(input, span, MelRange.all(input.shape().melBands()));
    }

    /**
     * The same input with digital silence in some mel bands of a stretch of its sound; the rest of the sound and the picture are
     * the same.
     *
     * @param input its sound is [rows × bands], a row every 10 ms; one without sound comes back as it is
     * @param span seconds; a row that lies in it only in part is silenced too, and what lies outside of the rows is nothing
     * @param bands as {@link MelRange#between} tells them of frequencies; none changes nothing
     * @throws IllegalArgumentException if the input has fewer bands
     */
    public static AvInput silenced(AvInput input, TimeSpan span, MelRange bands) {
        int all = input.shape().melBands();
        if (bands.to() > all) {
            throw new IllegalArgumentException("Mel bands up to " + bands.to() + " of " + all);
        }
        int from = row(input, Math.floor(span.start() * ROWS + EDGE));
        int to = row(input, Math.ceil(span.end() * ROWS - EDGE));
        return new AvInput(
                input.shape(),
                input.audio().map(values -> {
                    float[] changed = values.clone();
                    for (int row = from; row < to; row++) {
                        Arrays.fill(changed, row * all + bands.from(), row * all + bands.to(), Fbank.silence());
                    }
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
        return blanked(input, span, PixelArea.whole(input.shape().imageSize()));
    }

    /**
     * The same with the mean colour only in a part of every picture in a stretch.
     *
     * @throws IllegalArgumentException if the part reaches beyond the pictures
     */
    public static AvInput blanked(AvInput input, TimeSpan span, PixelArea area) {
        List<Double> times = input.frameTimes();
        return blanked(input, frame -> frame < times.size() && span.contains(times.get(frame)), area);
    }

    /**
     * The same input with the mean colour in a part of some of its pictures; the sound is the same.
     *
     * @param input its pictures are [3 × frames × side × side]; one without pictures comes back as it is
     * @param which tells of a frame, counted from 0, whether it is one of them
     * @param area pixels of each
     * @throws IllegalArgumentException if the part reaches beyond the pictures
     */
    public static AvInput blanked(AvInput input, IntPredicate which, PixelArea area) {
        int side = input.shape().imageSize();
        int frames = input.shape().videoFrames();
        if (area.right() > side || area.bottom() > side) {
            throw new IllegalArgumentException(area + " of a picture of " + side + " x " + side);
        }
        return new AvInput(
                input.shape(),
                input.audio(),
                input.video().map(values -> {
                    float[] changed = values.clone();
                    for (int plane = 0; plane < CHANNELS * frames; plane++) { // colour first, then frame
                        for (int row = area.top(); row < area.bottom() && which.test(plane % frames); row++) {
                            int start = (plane * side + row) * side;
                            Arrays.fill(changed, start + area.left(), start + area.right(), 0);
                        }
                    }
                    return changed;
                }),
                input.frameTimes());
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
