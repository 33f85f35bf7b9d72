package avcap.inference.model;

import ai.djl.ndarray.NDArray;

/**
 * The columns of a width shared out among attention heads.
 *
 * @param count heads, H
 * @param size columns of each head, d
 */
record Heads(int count, int size) {

    static Heads of(int width, int count) {
        if (width % count != 0) {
            throw new IllegalArgumentException("A width of " + width + " cannot be shared among " + count + " heads");
        }
        return new Heads(count, width / count);
    }

    NDArray split(NDArray x) {
        long batch = x.getShape().get(0);
        return x.reshape(batch, -1, count, size).transpose(0, 2, 1, 3); // (B, N, H·d) -> (B, H, N, d)
    }

    NDArray join(NDArray x) {
        long batch = x.getShape().get(0);
        return x.transpose(0, 2, 1, 3).reshape(batch, -1, (long) count * size); // (B, H, N, d) -> (B, N, H·d)
    }

    /** {@code d^-0.5} as an array of its own: a plain number is unsafe under DJL's autograd (see decisions). */
    NDArray scale(NDArray like) {
        return like.getManager().create((float) (1 / Math.sqrt(size)));
    }
}
