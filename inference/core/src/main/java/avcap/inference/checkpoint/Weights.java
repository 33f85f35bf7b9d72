package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * An ordered table of named weights: shape and 32-bit floats, row-major.
 *
 * <p>Weights of a file stay in the file until they are asked for; weights in memory are shared, not copied. Immutable by
 * agreement; equality is identity.
 */
public final class Weights {

    private static final Sentences SENTENCES = Sentences.of(Weights.class);

    /** The word embedding, tied to {@link #OUTPUT}. */
    public static final String WORDS = "textual.embedding.words.weight";

    /** The output matrix. Where the two differ the reference keeps this one, for it is read later. */
    public static final String OUTPUT = "textual.output.weight";

    /** What is added to the output matrix's product. */
    public static final String OUTPUT_BIAS = "textual.output.bias";

    /**
     * One weight in memory. Equality is not promised.
     *
     * @param shape sizes along its axes
     * @param values row-major, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose: a base model is a gigabyte
    public record Tensor(long[] shape, float[] values) {

        public Tensor {
            if (TensorShape.elements(shape) != values.length) {
                throw new IllegalArgumentException(
                        values.length + " numbers do not fill the shape " + TensorShape.text(shape));
            }
        }
    }

    private interface Entry {
        long[] shape();

        FloatBuffer numbers();

        default boolean isFinite() {
            return FiniteNumbers.are(numbers());
        }

        /** The bytes of a file of 32-bit floats, mapped; empty where the numbers lie elsewhere or in another form. */
        default Optional<ByteBuffer> mapped() {
            return Optional.empty();
        }
    }

    private final Map<String, Entry> entries;

    private Weights(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** Weights in memory, in the order of the table. */
    public static Weights of(Map<String, Tensor> tensors) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> entries.put(name, new InMemory(tensor)));
        return new Weights(entries);
    }

    /**
     * Weights of a safetensors file, read when asked for.
     *
     * @throws CheckpointException if a tensor does not hold floating-point numbers
     */
    public static Weights ofFile(SafetensorsFile file) throws CheckpointException {
        return ofFile(file, "");
    }

    /**
     * Weights of a PyTorch checkpoint, read when asked for. Wrappings that every name carries ({@code model.},
     * {@code state_dict.}, {@code module.}) are taken off.
     *
     * @throws CheckpointException if a tensor does not hold floating-point numbers
     */
    public static Weights ofFile(PthFile file) throws CheckpointException {
        return ofFile(file, wrapping(file.names()));
    }

    private static Weights ofFile(TensorFile file, String wrapping) throws CheckpointException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String name : file.names()) {
            if (!file.dtype(name).isFloating()) {
                throw new CheckpointException(SENTENCES.text("weights.type", name, file.file(), file.dtype(name)));
            }
            entries.put(name.substring(wrapping.length()), new InFile(file, name));
        }
        return new Weights(entries);
    }

    /**
     * Weights that are computed, afresh each time, when asked for: a base model need not lie in memory to be read once.
     *
     * @param values the numbers of a name and shape, row-major
     */
    static Weights computed(Map<String, long[]> shapes, BiFunction<String, long[], float[]> values) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> entries.put(name, new Computed(name, shape, values)));
        return new Weights(entries);
    }

    private static String wrapping(Set<String> names) {
        String wrapping = "";
        for (String layer : List.of("model.", "state_dict.", "module.")) {
            String longer = wrapping + layer;
            if (!names.isEmpty() && names.stream().allMatch(name -> name.startsWith(longer))) {
                wrapping = longer;
            }
        }
        return wrapping;
    }

    /** In the order of the table. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    public boolean contains(String name) {
        return entries.containsKey(name);
    }

    /** @throws IllegalArgumentException if there is no such weight */
    public long[] shape(String name) {
        return entry(name).shape().clone();
    }

    /**
     * The numbers without copying them where that is possible: read-only; direct and mapped for a file of 32-bit floats.
     *
     * @throws IllegalArgumentException if there is no such weight
     */
    public FloatBuffer buffer(String name) {
        return entry(name).numbers();
    }

    /**
     * Whether every number of a weight is finite.
     *
     * @throws IllegalArgumentException if there is no such weight
     */
    public boolean isFinite(String name) {
        return entry(name).isFinite();
    }

    /**
     * The numbers as direct, little-endian, read-only bytes of a mapped file, so that tensors can look into the file without a
     * copy; empty for weights that lie in memory or in another format than 32-bit floats.
     *
     * @throws IllegalArgumentException if there is no such weight
     */
    public Optional<ByteBuffer> mapped(String name) {
        return entry(name).mapped();
    }

    /**
     * A fresh copy of the numbers.
     *
     * @throws IllegalArgumentException if there is no such weight
     */
    public float[] floats(String name) {
        FloatBuffer numbers = buffer(name);
        float[] values = new float[numbers.remaining()];
        numbers.get(values);
        return values;
    }

    /** How many numbers there are in all, the tied matrix counted once. */
    public long parameters() {
        long count = 0;
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!entry.getKey().equals(WORDS) || !entries.containsKey(OUTPUT)) {
                count += TensorShape.elements(entry.getValue().shape());
            }
        }
        return count;
    }

    /** The same weights with the word embedding taken from the output matrix, in place. */
    public Weights tied() {
        Map<String, Entry> tied = new LinkedHashMap<>(entries);
        tied.put(WORDS, entry(OUTPUT));
        return new Weights(tied);
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("No weight " + name);
        }
        return entry;
    }

    @Override
    public String toString() {
        return "Weights[" + entries.size() + " tensors, " + parameters() + " numbers]";
    }

    private record InMemory(Tensor tensor) implements Entry {
        @Override
        public long[] shape() {
            return tensor.shape();
        }

        @Override
        public FloatBuffer numbers() {
            return FloatBuffer.wrap(tensor.values()).asReadOnlyBuffer();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // copied by whoever hands it out
    private record Computed(String name, long[] shape, BiFunction<String, long[], float[]> values) implements Entry {
        @Override
        public FloatBuffer numbers() {
            return FloatBuffer.wrap(values.apply(name, shape)).asReadOnlyBuffer();
        }
    }

    private record InFile(TensorFile file, String name) implements Entry {
        @Override
        public long[] shape() {
            return file.shape(name);
        }

        @Override
        public FloatBuffer numbers() {
            return file.numbers(name);
        }

        @Override
        public boolean isFinite() {
            return file.isFinite(name);
        }

        @Override
        public Optional<ByteBuffer> mapped() {
            return file.mapped(name);
        }
    }
}
