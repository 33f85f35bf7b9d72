package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;

/**
 * A decoder block written to be compared with the reference (models/decoder, BertLayer), and to be learnt through.
 *
 * <p>Who may look at whom is decided by the keys and the mask it is given, so the same products serve the audio-visual rows, the
 * text rows and one row of a search.
 */
final class PlainDecoderBlock implements DecoderBlock {

    private final Affine query;
    private final Affine key;
    private final Affine value;
    private final Affine attentionOut;
    private final Norm attentionNorm;
    private final Affine widen;
    private final Affine narrow;
    private final Norm outNorm;
    private final Heads heads;

    PlainDecoderBlock(Parameters parameters, String name, Heads heads) {
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

    @Override
    public Features prefix(NDArray x, boolean isLast, float dropout, Tap tap) {
        NDArray keys = keys(x).transpose(0, 1, 3, 2);
        NDArray values = values(x);
        if (isLast && !tap.readsAttention()) {
            return new Features(keys, values, x);
        }
        NDArray weights = tap.weigh("attn_av", queries(x).matMul(keys).softmax(3)); // (B, H, M, M)
        if (tap.readsAttention()) {
            tap.see("attn_av_mean", weights.mean(new int[] {1}));
        }
        NDArray out = finish(x, drop(weights, dropout).matMul(values), dropout);
        tap.see("av_out", out);
        return new Features(keys, values, out);
    }

    @Override
    public NDArray read(NDArray x, NDArray keys, NDArray values, NDArray mask, float dropout, Tap tap) {
        NDArray query = queries(x);
        NDArray onFeatures = query.matMul(keys); // (B, H, L, M)
        NDArray onWords = query.matMul(keys(x).transpose(0, 1, 3, 2)).add(mask); // (B, H, L, L)
        NDArray soft = onFeatures.concat(onWords, 3).softmax(3); // (B, H, L, M + L)
        NDArray weights = tap.weigh("attn_text_rows", soft);
        tap.see("attn_text_rows", weights);
        NDArray all = values.concat(values(x), 2); // (B, H, M + L, d)
        all.attach(x.getManager()); // else it would live as long as the features, which outlive this pass
        NDArray out = finish(x, drop(weights, dropout).matMul(all), dropout);
        tap.see("text_out", out);
        return out;
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
