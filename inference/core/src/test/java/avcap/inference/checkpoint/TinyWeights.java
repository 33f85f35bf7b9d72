package avcap.inference.checkpoint;

import avcap.inference.checkpoint.Weights.Tensor;
import avcap.inference.text.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Random weights of a network small enough for a test. */
final class TinyWeights {

    static final AvCapConfig CONFIG = new AvCapConfig(3, 4, 32, 32, 32, 16, 8, 2, 1, 1, 8, 2, 1, 16, 11, 12, 2, 3, 0);
    static final Vocabulary VOCABULARY = Vocabulary.numbered(11, 2, 3, 0);

    private TinyWeights() {}

    static Map<String, Tensor> table() {
        Random random = new Random(7);
        Map<String, Tensor> table = new LinkedHashMap<>();
        CONFIG.expectedShapes().forEach((name, shape) -> {
            float[] values = new float[(int) TensorShape.elements(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            table.put(name, new Tensor(shape, values));
        });
        return table;
    }

    static Checkpoint checkpoint() throws CheckpointException {
        return Checkpoint.of(CONFIG, VOCABULARY, Weights.of(table()), ModelCard.named("tiny"));
    }
}
