package avcap.inference.checkpoint;

import java.util.Arrays;

/** The sizes of a tensor along its axes, as words for people and as a count. */
final class TensorShape {

    private TensorShape() {}

    /** Numbers a tensor holds; an empty shape holds one. */
    static long elements(long[] shape) {
        long count = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new ArithmeticException("negative size");
            }
            count = Math.multiplyExact(count, size);
        }
        return count;
    }

    /** Such as {@code [2304, 768]}. */
    static String text(long[] shape) {
        return Arrays.toString(shape);
    }
}
