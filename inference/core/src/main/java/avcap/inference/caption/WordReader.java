package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.model.TextDecoder;
import avcap.inference.model.TorchRuntime;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a caption that is there already about a clip that is encoded, in one teacher-forced pass. */
final class WordReader {

    private final TextDecoder decoder;
    private final int threads;
    private final NDManager manager;

    WordReader(TextDecoder decoder, int threads, NDManager manager) {
        this.decoder = decoder;
        this.threads = threads;
        this.manager = manager;
    }

    /**
     * How likely a caption is.
     *
     * @param words with their log-probabilities
     * @param total log-probability of the whole sentence, end mark included
     */
    record Reading(List<CaptionWord> words, double total) {}

    Reading read(CaptionTokens tokens, Prefix prefix) {
        try (NDManager scope = manager.newSubManager()) {
            return read(tokens, prefix, Tap.NONE, scope);
        }
    }

    /** What the tap sees lives as long as the scope. */
    Reading read(CaptionTokens tokens, Prefix prefix, Tap tap, NDManager scope) {
        int[] ids = tokens.ids();
        NDArray logits = logits(tokens, prefix, tap, scope);
        int vocabulary = (int) logits.getShape().get(2);
        float[] logp = logits.logSoftmax(2).toFloatArray(); // (1, L, V)
        double[] pieces = new double[ids.length];
        for (int i = 1; i < ids.length; i++) {
            pieces[i] = logp[(i - 1) * vocabulary + ids[i]];
        }
        return new Reading(words(tokens, pieces), Arrays.stream(pieces).sum());
    }

    /** The likeliest next piece after each piece but the last, and after its last for the end. */
    int[] choices(CaptionTokens tokens, Prefix prefix) {
        try (NDManager scope = manager.newSubManager()) {
            long[] best = logits(tokens, prefix, Tap.NONE, scope).argMax(2).toLongArray(); // (1, L, V) -> (1, L)
            return Arrays.stream(best)
                    .limit(tokens.length() - 1)
                    .mapToInt(Math::toIntExact)
                    .toArray();
        }
    }

    /** (1, L, V); row i scores the piece at i + 1. */
    private NDArray logits(CaptionTokens tokens, Prefix prefix, Tap tap, NDManager scope) {
        TorchRuntime.useThreads(threads);
        long[] row = Arrays.stream(tokens.ids()).asLongStream().toArray();
        return decoder.read(scope.create(row, new Shape(1, row.length)), prefix, 0, tap);
    }

    private static List<CaptionWord> words(CaptionTokens tokens, double[] pieces) {
        List<CaptionWord> words = new ArrayList<>();
        for (WordSpan span : tokens.words()) {
            words.add(new CaptionWord(
                    span, Arrays.stream(pieces, span.from(), span.to()).sum()));
        }
        return words;
    }
}
