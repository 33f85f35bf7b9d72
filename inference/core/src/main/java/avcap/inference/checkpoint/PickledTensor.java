package avcap.inference.checkpoint;

import java.util.List;

/**
 * A tensor as PyTorch pickles it: a view into a storage that may be shared.
 *
 * @param offset first element in the storage
 * @param strides elements between neighbours along each axis
 */
record PickledTensor(PickledStorage storage, long offset, List<Long> shape, List<Long> strides) {

    /**
     * The numbers that tensors look into.
     *
     * @param key name of the bytes in the file
     * @param elements how many numbers
     */
    record PickledStorage(TensorType type, String key, long elements) {}

    long[] sizes() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whether rows follow one another without gaps. */
    boolean isContiguous() {
        long expected = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            if (shape.get(axis) != 1 && strides.get(axis) != expected) {
                return false;
            }
            expected *= shape.get(axis);
        }
        return true;
    }

    /** Elements from the first to the last looked at; 0 if the tensor is empty. */
    long extent() {
        long last = 0;
        for (int axis = 0; axis < shape.size(); axis++) {
            if (shape.get(axis) == 0) {
                return 0;
            }
            last = Math.addExact(last, Math.multiplyExact(shape.get(axis) - 1, strides.get(axis)));
        }
        return last + 1;
    }

    /** Whether the view stays within its storage and does not repeat it, by which a small file could pretend to be huge. */
    boolean fits() {
        try {
            boolean sound = shape.size() == strides.size()
                    && offset >= 0
                    && shape.stream().allMatch(size -> size >= 0)
                    && strides.stream().allMatch(stride -> stride >= 0)
                    && Math.max(TensorShape.elements(sizes()), extent())
                            <= Integer.MAX_VALUE / storage.type().bytes();
            return sound
                    && Math.addExact(offset, extent()) <= storage.elements()
                    && TensorShape.elements(sizes()) <= storage.elements();
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
