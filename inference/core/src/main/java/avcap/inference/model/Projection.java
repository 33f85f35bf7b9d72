package avcap.inference.model;

import ai.djl.ndarray.NDArray;

/** Audio-visual tokens made as wide as the decoder's text tokens: a linear map and a norm (model.md §4.1). */
final class Projection {

    private final Affine affine;
    private final Norm norm;

    Projection(Parameters parameters) {
        affine = Affine.of(parameters, "textual.av_projection.0");
        norm = Norm.of(parameters, "textual.av_projection.1", Norm.TORCH);
    }

    /** (B, M, D) -> (B, M, W). */
    NDArray forward(NDArray tokens) {
        return norm.apply(affine.apply(tokens));
    }
}
