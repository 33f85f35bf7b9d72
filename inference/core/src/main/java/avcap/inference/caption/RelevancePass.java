package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import avcap.inference.model.AvCap;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.WordSpan;
import java.util.Arrays;

/** A pass forward and back through the decoder for one word; in plain layers, for kernels have no gradients. */
final class RelevancePass {

    private RelevancePass() {}

    /**
     * The relevance of everything that stood before the word.
     *
     * @param encoded (1, M, D)
     * @return one weight for each audio-visual token, then for each text position, none negative
     */
    static double[] of(AvCapConfig config, Weights weights, NDArray encoded, CaptionTokens tokens, WordSpan word) {
        RelevanceRecorder recorder = new RelevanceRecorder();
        try (NDScope arrays = new NDScope();
                NDManager scope = encoded.getManager().newSubManager();
                AvCap plain = AvCap.plain(scope, config, weights);
                GradientCollector collector = scope.getEngine().newGradientCollector()) {
            arrays.suppressNotUsedWarning();
            long[] row = Arrays.stream(tokens.ids()).asLongStream().toArray();
            NDArray ids = scope.create(row, new Shape(1, row.length));
            NDArray logits = plain.decoder().read(ids, plain.prefix(encoded, 0, recorder), 0, recorder); // (1, L, V)
            collector.backward(logits.logSoftmax(2)
                    .mul(chosen(config, tokens, word, scope))
                    .sum());
            return recorder.relevance(word.from() - 1, word.to() - 1);
        }
    }

    /** (1, L, V), one where a row scores a piece of the word. */
    private static NDArray chosen(AvCapConfig config, CaptionTokens tokens, WordSpan word, NDManager scope) {
        float[] ones = new float[tokens.length() * config.vocabulary()];
        for (int piece = word.from(); piece < word.to(); piece++) {
            ones[(piece - 1) * config.vocabulary() + tokens.ids()[piece]] = 1;
        }
        return scope.create(ones, new Shape(1, tokens.length(), config.vocabulary()));
    }
}
