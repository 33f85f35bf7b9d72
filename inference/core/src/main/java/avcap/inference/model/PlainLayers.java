package avcap.inference.model;

import ai.djl.ndarray.NDManager;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;

/**
 * Layers of plain array operations: the ones to compare with the paper, to watch and to learn through.
 *
 * @param parameters every weight as a tensor
 */
record PlainLayers(AvCapConfig config, Parameters parameters) implements Layers {

    @Override
    public EncoderBlock encoderBlock(String name) {
        return new PlainEncoderBlock(parameters, name, Heads.of(config.width(), config.heads()));
    }

    @Override
    public DecoderBlock decoderBlock(String name) {
        return new PlainDecoderBlock(parameters, name, Heads.of(config.textWidth(), config.textHeads()));
    }

    @Override
    public LinearMap output() {
        return new Affine(parameters.get(Weights.WORDS), parameters.get(Weights.OUTPUT_BIAS));
    }

    @Override
    public WordSearch search(TextDecoder decoder, Prefix prefix, NDManager scope) {
        return new PlainSearch(decoder, prefix, scope);
    }
}
