package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;

/**
 * One post-norm BERT block of the text decoder (model.md §4; reference: models/decoder, BertLayer).
 *
 * <p>{@code x = norm(x + dense(attention))}, then {@code x = norm(x + narrow(gelu(widen(x))))}. Who may look at whom is decided
 * by the keys and the mask it is given, so the same block serves the audio-visual rows, the text rows and one row of a search.
 */
final class DecoderBlock {

    private final Affine query;
    private final Affine key;
    private final Affine value;
    private final Affine attentionOut;
    private final Norm attentionNorm;
    private final Affine widen;
    private final Affine narrow;
    private final Norm outNorm;
    private final Heads heads;

    DecoderBlock(Parameters parameters, String name, Heads heads) {
        query = Affine.of(parameters, name + ".attention.self.query");
        key = Affine.of(parameters, name + ".attention.self.key");
        value = Affine.of(parameters, name + ".attention.self.value");
        attentionOut = Affine.of(parameters, name + ".attention.output.dense");
        attentionNorm = Norm.of(parameters, name + ".attention.output.LayerNorm", Norm.BERT);
        widen = Affine.of(parameters, name + ".intermediate.dense");
        narrow = Affine.of(parameters, name + ".output.dense");
        outNorm = Norm.of(parameters, name + ".output.LayerNorm", Norm.BERT);
        this.heads = heads;
    }

    /** (B, N, W) -> (B, H, N, d), scaled by {@code d^-0.5} before any product. */
    NDArray queries(NDArray x) {
        return heads.split(query.apply(x).mul(heads.scale(x)));
    }

    /** (B, N, W) -> (B, H, N, d). */
    NDArray keys(NDArray x) {
        return heads.split(key.apply(x));
    }

    /** (B, N, W) -> (B, H, N, d). */
    NDArray values(NDArray x) {
        return heads.split(value.apply(x));
    }

    /**
     * The block's output for rows whose attention is already weighed.
     *
     * @param x (B, N, W), the block's input
     * @param attended (B, H, N, d), weights times values
     */
    NDArray finish(NDArray x, NDArray attended, float dropout) {
        NDArray seen = drop(attentionOut.apply(heads.join(attended)), dropout);
        NDArray middle = attentionNorm.apply(x.add(seen));
        NDArray hidden = narrow.apply(Activation.gelu(widen.apply(middle))); // (B, N, W) -> (B, N, ff) -> (B, N, W)
        return outNorm.apply(middle.add(drop(hidden, dropout)));
    }

    static NDArray drop(NDArray x, float rate) {
        return rate == 0 ? x : Dropout.dropout(x, rate, true).singletonOrThrow();
    }
}
