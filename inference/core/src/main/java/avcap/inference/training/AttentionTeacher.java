package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import avcap.inference.model.Tap;
import org.jspecify.annotations.Nullable;

/**
 * Teaches one head of the decoder's last layer to look where the word it predicts is heard and seen.
 *
 * <p>Ours, not the authors': −log of the attention that falls on the right tokens, for words that name a thing. It sharpens the
 * maps without moving the captions (design notes of the training issue).
 */
final class AttentionTeacher implements Tap {

    private static final float FLOOR = 1e-6f; // keeps the logarithm finite where a kept set misses the thing

    private final String stage;
    private @Nullable NDArray weights;

    AttentionTeacher(int decoderLayers) {
        stage = "dec.layer." + (decoderLayers - 1) + ".attn_text_rows";
    }

    @Override
    public void see(String name, NDArray value) {
        if (name.equals(stage)) {
            weights = value;
        }
    }

    /** Scalar, mean over the clips of the mean over their rows that name a thing; 0 for a clip without one. */
    NDArray loss(NDManager scope, Batch batch, Batch.Teachers teachers) {
        if (weights == null) {
            throw new IllegalStateException("No pass was watched");
        }
        int rows = batch.words.length() - 1;
        int features = batch.features();
        float[] counts = counts(batch.size, rows, features, teachers.attended);
        NDArray head =
                weights.get(new NDIndex(":, 0, 0:{}, 0:{}", rows, features)); // (B, H, L, M + L) -> (B, L - 1, M)
        NDArray right = head.mul(scope.create(teachers.attended, new Shape(batch.size, rows, features)))
                .sum(new int[] {2}); // (B, L - 1)
        NDArray loss = right.add(scope.create(FLOOR)).log().neg();
        return loss.mul(scope.create(counts, new Shape(batch.size, rows))).sum();
    }

    /** How much each row counts: every clip that names a thing as much, whichever pass of a step it is in. */
    private static float[] counts(int clips, int rows, int features, float[] attended) {
        float[] counts = new float[clips * rows];
        for (int clip = 0; clip < clips; clip++) {
            int naming = 0;
            for (int row = clip * rows; row < (clip + 1) * rows; row++) {
                for (int i = 0; i < features && counts[row] == 0; i++) {
                    counts[row] = attended[row * features + i];
                }
                naming += (int) counts[row];
            }
            for (int row = clip * rows; row < (clip + 1) * rows; row++) {
                counts[row] /= Math.max(1, naming) * (float) clips;
            }
        }
        return counts;
    }
}
