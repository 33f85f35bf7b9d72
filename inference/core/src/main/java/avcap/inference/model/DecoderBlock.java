package avcap.inference.model;

import ai.djl.ndarray.NDArray;

/**
 * One post-norm BERT block of the text decoder (model.md §4; reference: models/decoder, BertLayer).
 *
 * <p>{@code x = norm(x + dense(attention))}, then {@code x = norm(x + narrow(gelu(widen(x))))}. Features never look at words, so
 * a block passes over them once and over the words apart.
 */
interface DecoderBlock {

    /**
     * What the features of a clip are to the words, and to the next block.
     *
     * @param keys (B, H, d, M)
     * @param values (B, H, M, d)
     * @param out (B, M, W); where nobody reads on it may be the block's input
     */
    record Features(NDArray keys, NDArray values, NDArray out) {}

    /**
     * Passes over the features, which look at one another.
     *
     * @param x (B, M, W)
     * @param isLast whether no block reads on, so that keys and values are enough
     * @param tap sees {@code attn_av_mean}, (B, M, M), the attention averaged over heads, and {@code av_out}
     */
    Features prefix(NDArray x, boolean isLast, float dropout, Tap tap);

    /**
     * Passes over the words of a text, which look at all features and at the words up to themselves.
     *
     * @param x (B, L, W)
     * @param mask (L, L), 0 or minus infinity
     * @param tap sees {@code attn_text_rows}, (B, H, L, M + L), and {@code text_out}
     * @return (B, L, W)
     */
    NDArray read(NDArray x, NDArray keys, NDArray values, NDArray mask, float dropout, Tap tap);
}
