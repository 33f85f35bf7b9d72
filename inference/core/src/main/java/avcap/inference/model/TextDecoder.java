package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import avcap.inference.checkpoint.AvCapConfig;
import java.util.ArrayList;
import java.util.Collections;
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
    private final LinearMap output;
    private final int heads;
    private final int headWidth;

    TextDecoder(Parameters parameters, AvCapConfig config, Layers layers) {
        words = parameters.get("textual.embedding.words.weight");
        positions = parameters.get("textual.embedding.positions.weight");
        embeddingNorm = Norm.of(parameters, "textual.embedding.layer_norm", Norm.EMBEDDING);
        for (int i = 0; i < config.textLayers(); i++) {
            blocks.add(layers.decoderBlock("textual.transformer.encoder.layer." + i));
        }
        output = layers.output();
        heads = config.textHeads();
        headWidth = config.textWidth() / heads;
    }

    /**
     * The projected features through all layers.
     *
     * @param projected (B, M, W)
     * @param dropout rate while training, else 0
     * @param tap sees what {@link DecoderBlock#prefix} shows of each layer; if it reads attention, plain layers also compute the
     *     last layer's feature rows, which nothing else needs
     */
    public Prefix prefix(NDArray projected, float dropout, Tap tap) {
        List<NDArray> keys = new ArrayList<>();
        List<NDArray> values = new ArrayList<>();
        NDArray x = projected;
        for (int i = 0; i < blocks.size(); i++) {
            DecoderBlock.Features features =
                    blocks.get(i).prefix(x, i == blocks.size() - 1, dropout, tap.under("dec.layer." + i + "."));
            keys.add(features.keys());
            values.add(features.values());
            x = features.out();
        }
        return new Prefix(keys, values);
    }

    /** What texts see that belong to no clip: no features at all. */
    public Prefix nothing(NDManager tensors, int texts) {
        NDArray keys = tensors.zeros(new Shape(texts, heads, headWidth, 0));
        NDArray values = tensors.zeros(new Shape(texts, heads, 0, headWidth));
        return new Prefix(Collections.nCopies(blocks.size(), keys), Collections.nCopies(blocks.size(), values));
    }

    /**
     * Teacher-forced logits of every position.
     *
     * @param tokens (B, L) int64, beginning with the start token
     * @return (B, L, V); row i scores the token at i + 1
     */
    public NDArray read(NDArray tokens, Prefix prefix, float dropout, Tap tap) {
        long length = tokens.getShape().get(1);
        NDArray x = PlainDecoderBlock.drop(embed(tokens, 0), dropout);
        tap.see("dec.embedding", x);
        NDArray mask = causal(x.getManager(), length);
        for (int i = 0; i < blocks.size(); i++) {
            x = blocks.get(i)
                    .read(
                            x,
                            prefix.keys().get(i),
                            prefix.values().get(i),
                            mask,
                            dropout,
                            tap.under("dec.layer." + i + "."));
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
        return output.apply(x);
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
