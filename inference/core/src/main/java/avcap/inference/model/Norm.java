package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;

/**
 * Layer normalisation over the last axis, with the biased variance.
 *
 * @param epsilon added to the variance as it is; AVCap uses three different ones, each named below
 */
record Norm(NDArray weight, NDArray bias, float epsilon) {

    /** PyTorch's default: the encoder (not timm's 1e-6) and the projection. */
    static final float TORCH = 1e-5f;
    /** The text embedding, as in the authors' decoder. */
    static final float EMBEDDING = 1e-8f;
    /** BERT's epsilon, not PyTorch's default. */
    static final float BERT = 1e-12f;

    static Norm of(Parameters parameters, String name, float epsilon) {
        return new Norm(parameters.get(name + ".weight"), parameters.get(name + ".bias"), epsilon);
    }

    NDArray apply(NDArray x) {
        return LayerNorm.layerNorm(x, new Shape(weight.size()), weight, bias, epsilon)
                .singletonOrThrow();
    }
}
