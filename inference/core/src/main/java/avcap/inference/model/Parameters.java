package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The network's weights as tensors, under the checkpoint's own names.
 *
 * <p>Patch filters are kept flat, (D, patch values), and positions without their leading 1, because that is how they are used;
 * the checkpoint's shapes return on the way out. The word matrix is tied: both names give one array. Arrays live as long as
 * the manager they were created on.
 */
public final class Parameters {

    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    private Parameters() {}

    /** Copies every expected weight onto a manager; the checkpoint has been found complete before. */
    public static Parameters load(NDManager manager, AvCapConfig config, Weights weights) {
        return of(config, (name, shape) -> manager.create(weights.floats(name), shape));
    }

    /**
     * As {@link #load}, but tensors on the CPU look into a mapped file without a copy: memory is then shared with the file, and
     * must not be written to.
     */
    static Parameters view(NDManager manager, AvCapConfig config, Weights weights) {
        boolean onCpu = !manager.getDevice().isGpu();
        return of(config, (name, shape) -> {
            Optional<ByteBuffer> mapped = onCpu ? weights.mapped(name) : Optional.empty();
            return mapped.isPresent()
                    ? manager.create(mapped.get(), shape, DataType.FLOAT32)
                    : manager.create(weights.floats(name), shape);
        });
    }

    private static Parameters of(AvCapConfig config, BiFunction<String, Shape, NDArray> source) {
        Parameters parameters = new Parameters();
        config.expectedShapes().forEach((name, shape) -> {
            if (!name.equals(Weights.WORDS)) { // tied: the later key, textual.output.weight, wins
                parameters.arrays.put(name, source.apply(name, used(name, shape)));
            }
        });
        parameters.arrays.put(Weights.WORDS, parameters.get(Weights.OUTPUT));
        return parameters;
    }

    private static Shape used(String name, long[] shape) {
        Shape whole = new Shape(shape);
        if (name.contains("patch_embed") && name.endsWith("weight")) {
            return new Shape(shape[0], whole.size() / shape[0]);
        }
        return name.contains("pos_embed") ? new Shape(shape[1], shape[2]) : whole;
    }

    /** @throws IllegalArgumentException if the network asks for a name the checkpoint does not have */
    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("No weight is named " + name);
        }
        return array;
    }

    /** Frees a weight that nobody will ask for again. */
    void release(String name) {
        NDArray array = arrays.remove(name);
        if (array != null) {
            array.close();
        }
    }

    /** Every distinct array with its name, the tied matrix once as {@code textual.output.weight}. */
    public Map<String, NDArray> distinct() {
        Map<String, NDArray> distinct = new LinkedHashMap<>(arrays);
        distinct.remove(Weights.WORDS);
        return Collections.unmodifiableMap(distinct);
    }

    /** The values under the checkpoint's names and shapes, the tied matrix under both. */
    public Weights toWeights(AvCapConfig config) {
        Map<String, Weights.Tensor> entries = new LinkedHashMap<>();
        config.expectedShapes()
                .forEach((name, shape) ->
                        entries.put(name, new Weights.Tensor(shape, get(name).toFloatArray())));
        return Weights.of(entries);
    }
}
