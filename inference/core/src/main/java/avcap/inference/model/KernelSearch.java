package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A search whose every step is one call of a kernel over all layers. */
final class KernelSearch implements WordSearch {

    /**
     * What a step needs of all layers together.
     *
     * @param words the word embedding, (V, W)
     * @param positions (P, W)
     * @param norms one list a layer
     * @param maps one list of packed maps a layer
     * @param output the packed map onto the vocabulary
     */
    record Stack(
            IValue words,
            IValue positions,
            IValue embeddingNorm,
            IValue norms,
            IValue maps,
            IValue output,
            int heads,
            int layers) {}

    private final Kernels kernels;
    private final Stack stack;
    private final Prefix prefix;
    private final NDManager manager;
    private List<NDArray> keys = List.of();
    private List<NDArray> values = List.of();
    private int cached;

    /** @param parent the scope under which this search opens its own */
    KernelSearch(Kernels kernels, Stack stack, Prefix prefix, NDManager parent) {
        this.kernels = kernels;
        this.stack = stack;
        this.prefix = prefix;
        this.manager = parent.newSubManager();
    }

    @Override
    public float[][] logits(int[][] sequences, int[] parents) {
        int length = sequences[0].length;
        int[] follow = parents;
        float[][] logits = new float[0][];
        for (int place = cached; place < length; place++) {
            logits = step(sequences, place, follow, place == length - 1);
            follow = IntStream.range(0, sequences.length).toArray();
        }
        cached = length;
        return logits;
    }

    /** @param wanted whether its scores are asked for: only then do its rows go through the output map, the largest of all */
    private float[][] step(int[][] sequences, int place, int[] parents, boolean wanted) {
        long[] tokens = Arrays.stream(sequences).mapToLong(row -> row[place]).toArray();
        try (NDManager scope = manager.newSubManager()) {
            NDList parts = kernels.method("step")
                    .with(scope.create(tokens, new Shape(tokens.length, 1)))
                    .with(place)
                    .with(scope.create(Arrays.stream(parents).asLongStream().toArray()))
                    .held(stack.words())
                    .held(stack.positions())
                    .held(stack.embeddingNorm())
                    .held(stack.norms())
                    .held(stack.maps())
                    .held(stack.output())
                    .with(wanted)
                    .with(stack.heads())
                    .with(prefix.keys())
                    .with(prefix.values())
                    .with(keys)
                    .with(values)
                    .run(scope);
            keys = renew(keys, parts.subList(1, 1 + stack.layers()));
            values = renew(values, parts.subList(1 + stack.layers(), parts.size()));
            return wanted ? LogitRows.of(parts.get(0)) : new float[0][];
        }
    }

    private List<NDArray> renew(List<NDArray> old, List<NDArray> renewed) {
        renewed.forEach(array -> array.attach(manager));
        old.forEach(NDArray::close);
        return List.copyOf(renewed);
    }

    @Override
    public void close() {
        manager.close();
    }
}
