package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.model.TorchRuntime;

/**
 * How fast the machine multiplies plain 32-bit matrices, in 1e9 operations a second: the best so far. Machines are shared, so
 * it is measured again and again while a run goes on.
 */
public final class MatrixSpeed {

    private static final int SIDE = 1024; // large enough to reach full speed
    private static final int TIMES = 3;

    private double best;

    /** Multiplies on this thread, and those it shares its products with. */
    public void measure() {
        try (NDManager scope = TorchRuntime.newManager()) {
            NDArray left = scope.ones(new Shape(SIDE, SIDE));
            NDArray right = scope.ones(new Shape(SIDE, SIDE));
            left.matMul(right).getFloat(0, 0);
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                left.matMul(right).getFloat(0, 0);
                best = Math.max(best, 2.0 * SIDE * SIDE * SIDE / (System.nanoTime() - start));
            }
        }
    }

    public double best() {
        return best;
    }
}
