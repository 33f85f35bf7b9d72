package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A search in plain array operations, one after another: the reference of {@link KernelSearch}. */
final class PlainSearch implements WordSearch {

    private final TextDecoder decoder;
    private final List<PlainDecoderBlock> blocks;
    private final Prefix prefix;
    private final NDManager manager;
    private final List<NDArray> keys = new ArrayList<>();
    private final List<NDArray> values = new ArrayList<>();
    private int cached;

    /**
     * @param prefix of one clip, batch 1
     * @param parent the scope under which this search opens its own
     */
    PlainSearch(TextDecoder decoder, Prefix prefix, NDManager parent) {
        this.decoder = decoder;
        this.blocks =
                decoder.blocks().stream().map(PlainDecoderBlock.class::cast).toList();
        this.prefix = prefix;
        this.manager = parent.newSubManager();
    }

    @Override
    public float[][] logits(int[][] sequences, int[] parents) {
        int length = sequences[0].length;
        if (cached > 0) {
            followParents(parents);
        }
        float[][] logits = new float[0][];
        for (int position = cached; position < length; position++) {
            logits = step(column(sequences, position), position, position == length - 1);
        }
        cached = length;
        return logits;
    }

    private static long[] column(int[][] sequences, int position) {
        return Arrays.stream(sequences).mapToLong(row -> row[position]).toArray();
    }

    private void followParents(int[] parents) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray rows = scope.create(Arrays.stream(parents).asLongStream().toArray());
            for (int i = 0; i < keys.size(); i++) {
                replace(keys, i, keys.get(i).get(rows));
                replace(values, i, values.get(i).get(rows));
            }
        }
    }

    private void replace(List<NDArray> list, int index, NDArray array) {
        NDArray old = list.get(index);
        array.attach(manager);
        list.set(index, array);
        old.close();
    }

    private float[][] step(long[] tokens, int position, boolean wanted) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = decoder.embed(scope.create(tokens, new Shape(tokens.length, 1)), position); // (R, 1, W)
            for (int i = 0; i < blocks.size(); i++) {
                PlainDecoderBlock block = blocks.get(i);
                remember(i, block.keys(x), block.values(x));
                x = block.finish(x, attend(block.queries(x), i), 0);
            }
            return wanted ? LogitRows.of(decoder.output(x)) : new float[0][];
        }
    }

    private void remember(int layer, NDArray key, NDArray value) {
        if (keys.size() == layer) {
            key.attach(manager);
            value.attach(manager);
            keys.add(key);
            values.add(value);
        } else {
            replace(keys, layer, keys.get(layer).concat(key, 2)); // (R, H, n, d) -> (R, H, n + 1, d)
            replace(values, layer, values.get(layer).concat(value, 2));
        }
    }

    /** All beams ask the one prefix together, then each its own words: (R, H, 1, d) -> (R, H, 1, d). */
    private NDArray attend(NDArray query, int layer) {
        NDArray together = query.transpose(2, 1, 0, 3); // (1, H, R, d)
        NDArray onFeatures = together.matMul(prefix.keys().get(layer)) // (1, H, R, M)
                .transpose(2, 1, 0, 3); // (R, H, 1, M)
        NDArray onWords = query.matMul(keys.get(layer).transpose(0, 1, 3, 2)); // (R, H, 1, n)
        NDArray weights = onFeatures.concat(onWords, 3).softmax(3);
        long features = onFeatures.getShape().get(3);
        NDList parts = weights.split(new long[] {features}, 3);
        NDArray fromFeatures = parts.get(0)
                .transpose(2, 1, 0, 3) // (1, H, R, M)
                .matMul(prefix.values().get(layer))
                .transpose(2, 1, 0, 3);
        return fromFeatures.add(parts.get(1).matMul(values.get(layer)));
    }

    @Override
    public void close() {
        manager.close();
    }
}
