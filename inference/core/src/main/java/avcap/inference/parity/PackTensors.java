package avcap.inference.parity;

import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.sentences.Sentences;
import java.util.Arrays;

/** Shapes of a pack's tensors, refused by name where they are not what is needed. */
final class PackTensors {

    private static final Sentences SENTENCES = Sentences.of(PackTensors.class);

    private PackTensors() {}

    /**
     * A tensor's shape, which must have so many axes.
     *
     * @throws IllegalArgumentException if it has others, or there is no such tensor
     */
    static long[] shape(SafetensorsFile file, String name, int axes) {
        long[] shape = file.shape(name);
        if (shape.length != axes || Arrays.stream(shape).anyMatch(size -> size == 0 || size > Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    SENTENCES.text("holds.axes", file.file().getFileName(), name, Arrays.toString(shape), axes));
        }
        return shape;
    }

    /** @throws IllegalArgumentException if a tensor has another shape than it must have, or there is none */
    static void checkShape(SafetensorsFile file, String name, long... needed) {
        if (!Arrays.equals(file.shape(name), needed)) {
            throw new IllegalArgumentException(SENTENCES.text(
                    "holds.shape",
                    file.file().getFileName(),
                    name,
                    Arrays.toString(file.shape(name)),
                    Arrays.toString(needed)));
        }
    }
}
