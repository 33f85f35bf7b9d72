package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/**
 * Patches into tokens: one linear map (the convolution of kernel = stride), then position and modality added.
 *
 * <p>Sound: (B, T, mel) is seen as an image of mel rows and time columns, patches of 16 × 16, tokens frequency-major. Picture:
 * (B, 3, F, S, S) in tubelets of two frames × 16 × 16, tokens tubelet by tubelet, row by row (model.md §3).
 */
final class PatchEmbedding {

    private final Affine projection;
    private final NDArray positions;
    private final NDArray modality;
    private final String stage;

    private PatchEmbedding(Parameters parameters, String letter) {
        projection = Affine.of(parameters, "av_encoder.patch_embed_" + letter + ".proj"); // (D, patch values)
        positions = parameters.get("av_encoder.pos_embed_" + letter); // (tokens, D)
        modality = parameters.get("av_encoder.modality_" + letter); // (1, 1, D)
        stage = "enc.patch_" + letter;
    }

    static PatchEmbedding sound(Parameters parameters) {
        return new PatchEmbedding(parameters, "a");
    }

    static PatchEmbedding picture(Parameters parameters) {
        return new PatchEmbedding(parameters, "v");
    }

    /** All patches of a clip: (B, N, P) -> (B, N, D). */
    NDArray forward(NDArray patches, Tap tap) {
        NDArray embedded = projection.apply(patches);
        tap.see(stage, embedded);
        return embedded.add(positions).add(modality);
    }

    /**
     * Some patches of a clip, for training with token dropping.
     *
     * @param patches (B, n, P)
     * @param kept (B, n) int64, the token index of each patch
     * @return (B, n, D), equal to the same rows of the full embedding
     */
    NDArray forward(NDArray patches, NDArray kept) {
        NDArray places =
                Embedding.embedding(kept, positions, SparseFormat.DENSE).singletonOrThrow();
        return projection.apply(patches).add(places).add(modality);
    }
}
