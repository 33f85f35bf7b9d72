package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.features.AvInput;
import avcap.inference.model.AvCap;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import avcap.inference.progress.Progress;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Relevance against the rule written out in full, against differences, and on the tiny model. */
class RelevanceTest {

    private static final Progress QUIET = Progress.none();

    @Test
    void followsTheRuleWrittenOutAsProductsOfWholeMatrices() {
        int features = 3;
        int rows = 2;
        Random random = new Random(11);
        float[] below = gradients(random, 2 * rows * (features + rows), rows, features + rows);
        float[] above = gradients(random, 2 * rows * (features + rows), rows, features + rows);
        float[] among = gradients(random, 2 * features * features, features, features);
        RelevanceRecorder recorder = new RelevanceRecorder();
        double[] relevance;
        try (NDManager manager = TorchRuntime.newManager(ai.djl.Device.cpu());
                GradientCollector collector = manager.getEngine().newGradientCollector()) {
            NDArray total = passed(recorder, "dec.layer.0.attn_av", among, new Shape(1, 2, features, features), manager)
                    .add(passed(recorder, "dec.layer.0.attn_text_rows", below, text(rows, features), manager))
                    .add(passed(recorder, "dec.layer.1.attn_text_rows", above, text(rows, features), manager));
            collector.backward(total);
            relevance = recorder.relevance(1, 2);
        }

        double[][] lower = layer(below, among, rows, features);
        double[][] upper = layer(above, new float[among.length], rows, features);
        double[][] product = times(upper, lower);
        double[] expected = product[features + 1].clone();
        expected[features + 1] -= 1;
        assertThat(relevance).hasSize(features + rows);
        for (int column = 0; column < relevance.length; column++) {
            assertThat(relevance[column]).as("column %d", column).isCloseTo(expected[column], within(1e-6));
        }
    }

    @Test
    void theGradientOfAGateIsWhatTheProbabilityChangesByIfItsWeightIsScaled() throws CheckpointException {
        Checkpoint checkpoint = TinyModel.checkpoint("checkpoint_trained.safetensors");
        float[] gradient;
        float[] differences = new float[12];
        try (NDManager manager = TorchRuntime.newManager(ai.djl.Device.cpu());
                AvCap plain = AvCap.plain(manager, checkpoint.config(), checkpoint.weights())) {
            NDArray encoded = manager.create(noise(20 * 64), new Shape(1, 20, 64));
            GateKeeper keeper = new GateKeeper();
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                collector.backward(score(plain, encoded, keeper));
                gradient = keeper.gate().getGradient().toFloatArray();
            }
            for (int place = 0; place < differences.length; place++) {
                float more =
                        score(plain, encoded, new Scaling(place * 7, 1.05f)).getFloat();
                float less =
                        score(plain, encoded, new Scaling(place * 7, 0.95f)).getFloat();
                differences[place] = (more - less) / 0.1f;
            }
        }

        for (int place = 0; place < differences.length; place++) {
            assertThat(gradient[place * 7]).as("weight %d", place * 7).isCloseTo(differences[place], within(2e-4f));
        }
        assertThat(Arrays.equals(gradient, new float[gradient.length])).isFalse();
    }

    @Test
    void theRelevanceOfAWordOfTheTinyModelIsOfItsClipAndLeavesNothingBehind() throws CheckpointException {
        try (AvCapCaptioner captioner = TinyModel.open("checkpoint_trained.safetensors")) {
            AvInput input = TinyModel.clip("generation_trained_inputs.safetensors", 0, captioner.inputShape());
            TokenLayout layout = captioner.explain(input, "tok37", QUIET).layout();
            int before = captioner.arrays();

            Saliency first = captioner.relevance(input, "tok37 tok11 tok30", 0, QUIET);
            Saliency last = captioner.relevance(input, "tok37 tok11 tok30", 2, QUIET);

            assertThat(captioner.arrays()).isEqualTo(before);
            assertThat(last.layout()).isEqualTo(layout);
            assertThat(last.soundShare() + last.pictureShare() + last.wordsShare())
                    .isCloseTo(1, within(1e-6));
            assertThat(last.soundOverTime()).isNotEqualTo(first.soundOverTime());
            double[] onText = last.textWeights();
            assertThat(onText[3])
                    .as("nothing after the row that chose the word")
                    .isZero();
            assertThatThrownBy(() -> captioner.relevance(input, "tok37", 1, QUIET))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static NDArray score(AvCap network, NDArray encoded, Tap tap) {
        NDManager manager = encoded.getManager();
        NDArray ids = manager.create(new long[] {2, 41, 15}, new Shape(1, 3));
        NDArray logits = network.decoder().read(ids, network.prefix(encoded, 0, tap), 0, tap);
        float[] chosen = new float[3 * 97];
        chosen[97 + 15] = 1;
        return logits.logSoftmax(2)
                .mul(manager.create(chosen, new Shape(1, 3, 97)))
                .sum();
    }

    private static float[] noise(int count) {
        Random random = new Random(5);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** A gate on the feature rows of the first layer. */
    private static final class GateKeeper implements Tap {

        private @Nullable NDArray gate;

        NDArray gate() {
            return Objects.requireNonNull(gate);
        }

        @Override
        public void see(String stage, NDArray value) {}

        @Override
        public boolean readsAttention() {
            return false;
        }

        @Override
        public NDArray weigh(String stage, NDArray weights) {
            if (!stage.equals("dec.layer.0.attn_av")) {
                return weights;
            }
            NDArray made = weights.getManager().ones(weights.getShape());
            made.setRequiresGradient(true);
            gate = made;
            return weights.mul(made);
        }
    }

    /** Scales one weight of the same rows. */
    private record Scaling(int place, float by) implements Tap {

        @Override
        public void see(String stage, NDArray value) {}

        @Override
        public boolean readsAttention() {
            return false;
        }

        @Override
        public NDArray weigh(String stage, NDArray weights) {
            if (!stage.equals("dec.layer.0.attn_av")) {
                return weights;
            }
            float[] factors = new float[(int) weights.getShape().size()];
            Arrays.fill(factors, 1);
            factors[place] = by;
            return weights.mul(weights.getManager().create(factors, weights.getShape()));
        }
    }

    /** A sum whose gradient by the gate is as given. */
    private static NDArray passed(
            RelevanceRecorder recorder, String stage, float[] gradient, Shape shape, NDManager manager) {
        return recorder.weigh(stage, manager.create(gradient, shape)).sum();
    }

    private static Shape text(int rows, int features) {
        return new Shape(1, 2, rows, features + rows);
    }

    /** Positive and negative; nothing above the diagonal of the text. */
    private static float[] gradients(Random random, int count, int rows, int columns) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            int row = i / columns % rows;
            int textColumn = i % columns - (columns - rows);
            values[i] = columns > rows && textColumn > row ? 0 : (float) random.nextGaussian();
        }
        return values;
    }

    /** I + the mean over two heads of the positive part, features first. */
    private static double[][] layer(float[] text, float[] features, int rows, int count) {
        int all = count + rows;
        double[][] matrix = new double[all][all];
        for (int row = 0; row < all; row++) {
            matrix[row][row] = 1;
            for (int column = 0; column < all; column++) {
                for (int head = 0; head < 2; head++) {
                    if (row >= count) {
                        matrix[row][column] += Math.max(0, text[(head * rows + row - count) * all + column]) / 2;
                    } else if (column < count) {
                        matrix[row][column] += Math.max(0, features[(head * count + row) * count + column]) / 2;
                    }
                }
            }
        }
        return matrix;
    }

    private static double[][] times(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                for (int j = 0; j < right[0].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }
}
