package avcap.inference.model;

import ai.djl.ndarray.NDManager;

/** What a network is put together from; all kinds give the same numbers up to rounding. */
interface Layers {

    /** @param name such as {@code av_encoder.blocks_a.0} */
    EncoderBlock encoderBlock(String name);

    /** @param name such as {@code textual.transformer.encoder.layer.0} */
    DecoderBlock decoderBlock(String name);

    /** From a text row to the vocabulary, by the tied word matrix. */
    LinearMap output();

    /** A search over one clip's captions by a decoder of these layers. */
    WordSearch search(TextDecoder decoder, Prefix prefix, NDManager scope);
}
