package avcap.inference.checkpoint;

import java.util.OptionalInt;

/**
 * Sizes that weights do not tell, or not surely. What is given here is taken as it is; the weights must then agree.
 *
 * @param frames pictures a clip is seen by; the weights tell only pairs
 * @param imageSize pixels of a picture's side
 * @param melBands columns of the spectrogram
 * @param heads attention heads of the encoder
 * @param textHeads attention heads of the decoder
 * @param labels classes of the unused classification head, if no file holds it
 * @param start number of {@code [CLS]}, if there is no vocabulary
 * @param end number of {@code [SEP]}, if there is no vocabulary
 * @param pad number of {@code [PAD]}, if there is no vocabulary
 */
public record SizeHints(
        OptionalInt frames,
        OptionalInt imageSize,
        OptionalInt melBands,
        OptionalInt heads,
        OptionalInt textHeads,
        OptionalInt labels,
        OptionalInt start,
        OptionalInt end,
        OptionalInt pad) {

    /** Nothing is known beside the weights. */
    public static SizeHints none() {
        OptionalInt unknown = OptionalInt.empty();
        return new SizeHints(unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown);
    }

    /** The sizes of the authors' release, frames excepted, which the weights tell. */
    public static SizeHints base() {
        return of(AvCapConfig.base(8)).withFrames(OptionalInt.empty());
    }

    /** Everything a config says that weights do not. */
    public static SizeHints of(AvCapConfig config) {
        return new SizeHints(
                OptionalInt.of(config.frames()),
                OptionalInt.of(config.imageSize()),
                OptionalInt.of(config.melBands()),
                OptionalInt.of(config.heads()),
                OptionalInt.of(config.textHeads()),
                OptionalInt.of(config.labels()),
                OptionalInt.of(config.start()),
                OptionalInt.of(config.end()),
                OptionalInt.of(config.pad()));
    }

    public SizeHints withFrames(OptionalInt count) {
        return new SizeHints(count, imageSize, melBands, heads, textHeads, labels, start, end, pad);
    }

    public SizeHints withImageSize(OptionalInt pixels) {
        return new SizeHints(frames, pixels, melBands, heads, textHeads, labels, start, end, pad);
    }

    /** These, and where they say nothing the others. */
    public SizeHints or(SizeHints others) {
        return new SizeHints(
                first(frames, others.frames),
                first(imageSize, others.imageSize),
                first(melBands, others.melBands),
                first(heads, others.heads),
                first(textHeads, others.textHeads),
                first(labels, others.labels),
                first(start, others.start),
                first(end, others.end),
                first(pad, others.pad));
    }

    private static OptionalInt first(OptionalInt one, OptionalInt other) {
        return one.isPresent() ? one : other;
    }
}
