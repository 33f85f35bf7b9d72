package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * Cuts sound and pictures into patches whose values stand in the order of the convolution's weights.
 *
 * @param side rows and columns of a patch, 16 in the paper; sizes are whole numbers of patches
 */
public record Patches(int side) {

    /** (B, T, mel) -> (B, bands · columns, side²): token = band · columns + column, values (mel offset, time offset). */
    public NDArray ofSound(NDArray sound) {
        long batch = sound.getShape().get(0);
        long columns = sound.getShape().get(1) / side;
        long bands = sound.getShape().get(2) / side;
        return sound.reshape(batch, columns, side, bands, side) // (B, t, j, f, i)
                .transpose(0, 3, 1, 4, 2) // (B, f, t, i, j)
                .reshape(batch, bands * columns, (long) side * side);
    }

    /**
     * (B, 3, F, S, S) -> (B, tubelets · s², 3 · depth · side²): token = tubelet · s² + row · s + column, values (colour, frame,
     * row offset, column offset). An odd last frame is dropped.
     */
    public NDArray ofPicture(NDArray picture) {
        long batch = picture.getShape().get(0);
        long frames = picture.getShape().get(2);
        long perSide = picture.getShape().get(3) / side;
        long depth = depth((int) frames);
        long tubelets = frames / depth;
        NDArray whole = tubelets * depth == frames ? picture : picture.get(new NDIndex(":, :, :{}", tubelets * depth));
        return whole.reshape(new Shape(batch, 3, tubelets, depth, perSide, side, perSide, side))
                .transpose(0, 2, 4, 6, 1, 3, 5, 7) // (B, t, y, x, c, dt, dy, dx)
                .reshape(batch, tubelets * perSide * perSide, 3 * depth * side * side);
    }

    /** Frames in a tubelet: one frame is a plain picture, more are joined in pairs. */
    public static int depth(int frames) {
        return frames == 1 ? 1 : 2;
    }
}
