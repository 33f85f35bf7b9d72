package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/** The scores of a search's step as the search wants them: one array a row. */
final class LogitRows {

    private LogitRows() {}

    /** (R, 1, V) -> R × V. */
    static float[][] of(NDArray logits) {
        int count = Math.toIntExact(logits.getShape().get(0));
        float[] flat = logits.toFloatArray();
        int width = flat.length / count;
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Arrays.copyOfRange(flat, i * width, (i + 1) * width);
        }
        return rows;
    }
}
