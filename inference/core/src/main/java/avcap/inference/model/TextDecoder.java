package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import avcap.inference.checkpoint.AvCapConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * The BERT-like decoder that reads audio-visual features as if they were words (paper §2.2, model.md §4).
 *
 * <p>Features and words are one self-attention sequence under one mask: features see features, a word sees all features and the
 * words up to itself. Because features never see words, the sequence is computed in two parts with the same numbers:
 * {@link #prefix} for the features, {@link #read} for the words.
 */
public final class TextDecoder {

    private final NDArray words;
    private final NDArray positions;
    private final Norm embeddingNorm;
    private final List<DecoderBlock> blocks = new ArrayList<>();
    private final NDArray outputBias;

    TextDecoder(Parameters parameters, AvCapConfig config) {
        words = parameters.get("textual.embedding.words.weight");
        positions = parameters.get("textual.embedding.positions.weight");
        embeddingNorm = Norm.of(parameters, "textual.embedding.layer_norm", Norm.EMBEDDING);
        Heads heads = Heads.of(config.textWidth(), config.textHeads());
        for (int i = 0; i < config.textLayers(); i++) {
            blocks.add(new DecoderBlock(parameters, "textual.transformer.encoder.layer." + i, heads));
        }
        outputBias = parameters.get("textual.output.bias");
    }

    /**
     * The projected features through all layers.
     *
     * @param projected (B, M, W)
     * @param dropout rate while training, else 0
     * @param tap if not {@link Tap#NONE}, also sees {@code av_out} and {@code attn_av_rows} of each layer, and the last layer's
     *     feature rows are computed although nothing reads them
     */
    public Prefix prefix(NDArray projected, float dropout, Tap tap) {
        List<NDArray> keys = new ArrayList<>();
        List<NDArray> values = new ArrayList<>();
        NDArray x = projected;
        for (int i = 0; i < blocks.size(); i++) {
            DecoderBlock block = blocks.get(i);
            keys.add(block.keys(x).transpose(0, 1, 3, 2));
            values.add(block.values(x));
            if (i < blocks.size() - 1 || tap != Tap.NONE) {
                NDArray weights = block.queries(x).matMul(keys.get(i)).softmax(3); // (B, H, M, M)
                tap.see("dec.layer." + i + ".attn_av_rows", weights);
                x = block.finish(x, DecoderBlock.drop(weights, dropout).matMul(values.get(i)), dropout);
                tap.see("dec.layer." + i + ".av_out", x);
            }
        }
        return new Prefix(keys, values);
    }

    /**
     * Teacher-forced logits of every position.
     *
     * @param tokens (B, L) int64, beginning with the start token
     * @return (B, L, V); row i scores the token at i + 1
     */
    public NDArray read(NDArray tokens, Prefix prefix, float dropout, Tap tap) {
        long length = tokens.getShape().get(1);
        NDArray x = DecoderBlock.drop(embed(tokens, 0), dropout);
        tap.see("dec.embedding", x);
        NDArray mask = causal(x.getManager(), length);
        for (int i = 0; i < blocks.size(); i++) {
            DecoderBlock block = blocks.get(i);
            NDArray query = block.queries(x);
            NDArray onFeatures = query.matMul(prefix.keys().get(i)); // (B, H, L, M)
            NDArray onWords = query.matMul(block.keys(x).transpose(0, 1, 3, 2)).add(mask); // (B, H, L, L)
            NDArray weights = onFeatures.concat(onWords, 3).softmax(3); // (B, H, L, M + L)
            tap.see("dec.layer." + i + ".attn_text_rows", weights);
            NDArray values = prefix.values().get(i).concat(block.values(x), 2); // (B, H, M + L, d)
            values.attach(x.getManager()); // else it would live as long as the prefix, which outlives this pass
            x = block.finish(x, DecoderBlock.drop(weights, dropout).matMul(values), dropout);
            tap.see("dec.layer." + i + ".text_out", x);
        }
        NDArray logits = output(x);
        tap.see("dec.logits", logits);
        return logits;
    }

    List<DecoderBlock> blocks() {
        return blocks;
    }

    /** (B, L) at positions from {@code first} on -> (B, L, W). */
    NDArray embed(NDArray tokens, int first) {
        NDArray places = tokens.getManager()
                .arange(first, first + (int) tokens.getShape().get(1))
                .toType(DataType.INT64, false);
        NDArray pieces = Embedding.embedding(tokens, words, SparseFormat.DENSE).singletonOrThrow();
        NDArray order =
                Embedding.embedding(places, positions, SparseFormat.DENSE).singletonOrThrow();
        return embeddingNorm.apply(pieces.add(order));
    }

    /** (B, L, W) -> (B, L, V), by the tied word matrix. */
    NDArray output(NDArray x) {
        return new Affine(words, outputBias).apply(x);
    }

    private static NDArray causal(NDManager manager, long length) {
        int n = Math.toIntExact(length);
        float[] mask = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                mask[i * n + j] = Float.NEGATIVE_INFINITY;
            }
        }
        return manager.create(mask, new Shape(n, n));
    }
}
