package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Small networks of random sizes and weights; every size that could be mistaken for another is drawn by itself. */
final class RandomNetworks {

    static final int VOCABULARY = 13;
    static final int POSITIONS = 10;
    static final int START = 2;

    private RandomNetworks() {}

    static AvCapConfig config(SplittableRandom random) {
        int heads = 1 + random.nextInt(3);
        int layers = 1 + random.nextInt(3);
        int columns = 16 * (1 + random.nextInt(3));
        int frames = 1 + random.nextInt(4);
        return new AvCapConfig(
                3,
                frames,
                16,
                columns,
                16,
                16,
                8,
                2,
                random.nextInt(3),
                random.nextInt(3),
                4 * heads,
                heads,
                layers,
                12,
                VOCABULARY,
                POSITIONS,
                START,
                3,
                0);
    }

    static Weights weights(AvCapConfig config, SplittableRandom random) {
        Map<String, Weights.Tensor> table = new LinkedHashMap<>();
        config.expectedShapes()
                .forEach((name, shape) ->
                        table.put(name, new Weights.Tensor(shape, gaussians(random, new Shape(shape).size()))));
        return Weights.of(table);
    }

    static NDArray sound(AvCapConfig config, SplittableRandom random, NDManager manager) {
        return numbers(random, manager, new Shape(1, config.audioFrames(), config.melBands()));
    }

    static NDArray picture(AvCapConfig config, SplittableRandom random, NDManager manager) {
        int side = config.imageSize();
        return numbers(random, manager, new Shape(1, 3, config.frames(), side, side));
    }

    private static NDArray numbers(SplittableRandom random, NDManager manager, Shape shape) {
        return manager.create(gaussians(random, shape.size()), shape);
    }

    private static float[] gaussians(SplittableRandom random, long count) {
        float[] values = new float[Math.toIntExact(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
