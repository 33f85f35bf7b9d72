package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import avcap.inference.model.Tap;
import java.util.ArrayList;
import java.util.List;

/**
 * Teaches the decoder to look where the word it predicts is heard and seen.
 *
 * <p>Ours, not the authors': −log of the share of the attention to sound that falls where the thing sounds, and the same of
 * picture, for words that name a thing. What is taught is the mean over all heads and layers, which is what maps show first.
 * How much of the attention goes to sound, to picture and to words is left alone: were both asked for together, a thing that is
 * seen would be looked for in the picture only.
 */
final class AttentionTeacher implements Tap {

    private static final float FLOOR = 1e-6f; // keeps the logarithm finite where a kept set misses the thing

    private final List<NDArray> layers = new ArrayList<>();

    @Override
    public void see(String name, NDArray value) {
        if (name.startsWith("dec.layer.") && name.endsWith(".attn_text_rows")) {
            layers.add(value);
        }
    }

    /**
     * Scalar, mean over the clips of the mean over what is taught: a modality in a row that predicts the name of a thing that is
     * in that modality; 0 for a clip without one.
     */
    NDArray loss(NDManager scope, Batch batch, Batch.Teachers teachers) {
        int rows = batch.words.length() - 1;
        int sound = batch.modality.hasSound() ? batch.sound.count : 0;
        return loss(scope, new Shape(batch.size, rows, batch.features()), sound, teachers.attended);
    }

    /**
     * The same of plain numbers.
     *
     * @param shape (B, L − 1, M)
     * @param sound how many of the M tokens are of sound; the others are of picture
     * @param attended 1 where a row should look
     */
    NDArray loss(NDManager scope, Shape shape, int sound, float[] attended) {
        if (layers.isEmpty()) {
            throw new IllegalStateException("No pass was watched");
        }
        int clips = (int) shape.get(0);
        int rows = (int) shape.get(1);
        int features = (int) shape.get(2);
        NDArray looks = looks(rows, features); // (B, L - 1, M), all heads together
        NDArray right = looks.mul(scope.create(attended, shape));
        float[] ofSound = taught(attended, features, 0, sound);
        float[] ofPicture = taught(attended, features, sound, features);
        weigh(clips, rows, ofSound, ofPicture);
        NDArray total = scope.create(0f);
        if (sound > 0) {
            total = total.add(loss(scope, looks, right, "0:" + sound, ofSound));
        }
        if (sound < features) {
            total = total.add(loss(scope, looks, right, sound + ":" + features, ofPicture));
        }
        return total;
    }

    private NDArray looks(int rows, int features) {
        NDIndex tokens = new NDIndex(":, :, 0:{}, 0:{}", rows, features);
        NDArray all = layers.get(0).get(tokens).sum(new int[] {1}); // (B, H, L, M + L) -> (B, L - 1, M)
        for (NDArray layer : layers.subList(1, layers.size())) {
            all = all.add(layer.get(tokens).sum(new int[] {1}));
        }
        return all;
    }

    private static NDArray loss(NDManager scope, NDArray looks, NDArray right, String tokens, float[] weights) {
        NDIndex part = new NDIndex(":, :, " + tokens);
        NDArray floor = scope.create(FLOOR);
        NDArray on = right.get(part).sum(new int[] {2}).add(floor); // (B, L - 1)
        NDArray all = looks.get(part).sum(new int[] {2}).add(floor);
        return all.log().sub(on.log()).mul(scope.create(weights, on.getShape())).sum();
    }

    /** For each row 1 if it should look at any of some tokens, else 0. */
    private static float[] taught(float[] attended, int features, int from, int to) {
        float[] taught = new float[attended.length / features];
        for (int row = 0; row < taught.length; row++) {
            for (int i = from; i < to && taught[row] == 0; i++) {
                taught[row] = attended[row * features + i];
            }
        }
        return taught;
    }

    /** Every clip that names a thing counts as much, whichever pass of a step it is in. */
    private static void weigh(int clips, int rows, float[] ofSound, float[] ofPicture) {
        for (int clip = 0; clip < clips; clip++) {
            float taught = 0;
            for (int row = clip * rows; row < (clip + 1) * rows; row++) {
                taught += ofSound[row] + ofPicture[row];
            }
            for (int row = clip * rows; row < (clip + 1) * rows; row++) {
                ofSound[row] /= Math.max(1, taught) * clips;
                ofPicture[row] /= Math.max(1, taught) * clips;
            }
        }
    }
}
