package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import avcap.inference.checkpoint.AvCapConfig;

/**
 * The whole network: encoder, projection, decoder (paper figure 1; reference: models/avcap.py, CaptioningModel).
 *
 * <p>Sizes come from the config alone. The arrays belong to the {@link Parameters} it was built from.
 */
public final class AvCap {

    private final AvEncoder encoder;
    private final Projection projection;
    private final TextDecoder decoder;

    public AvCap(AvCapConfig config, Parameters parameters) {
        encoder = new AvEncoder(parameters, config);
        projection = new Projection(parameters);
        decoder = new TextDecoder(parameters, config);
    }

    public AvEncoder encoder() {
        return encoder;
    }

    public TextDecoder decoder() {
        return decoder;
    }

    /** Encoded tokens as the decoder's first rows: (B, M, D) -> keys and values of every layer. */
    public Prefix prefix(NDArray tokens, float dropout, Tap tap) {
        NDArray projected = projection.forward(tokens);
        tap.see("dec.projected", projected);
        return decoder.prefix(projected, dropout, tap);
    }

    /** A search over one clip's captions; close it when done. */
    public PrefixSearch search(Prefix prefix, NDManager scope) {
        return new PrefixSearch(decoder, prefix, scope);
    }
}
