package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Loss, gradients, AdamW and learning rates against five steps of the authors' code. */
class TrainingReferenceTest {

    private static final Path FIXTURES = Path.of("src/test/resources/avcap/inference");
    private static final double GRADIENTS = 2e-5;
    private static final double PARAMETERS = 5e-5;

    @Test
    void fiveStepsGiveTheReferencesLossesGradientsAndParameters() throws Exception {
        JsonNode known = known();
        try (FixedBatchRun run = run(known)) {
            for (int step = 0; step < known.get("losses_f64").size(); step++) {
                FixedBatchRun.Step taken = run.step(known.get("lrs").get(step).doubleValue());

                assertThat(taken.loss())
                        .as("loss of step " + step)
                        .isCloseTo(known.get("losses_f64").get(step).doubleValue(), within(1e-4));
                assertThat(run.parameters().keySet().stream()
                                .filter(name -> !taken.gradients().containsKey(name)))
                        .as("parameters the loss never reaches")
                        .containsExactlyInAnyOrderElementsOf(strings(known.get("params_without_grad")));
                if (step == 0) {
                    compare("grads_step0", taken.gradients(), GRADIENTS);
                }
            }
            compare("params_after5", run.parameters(), PARAMETERS);
        }
    }

    @Test
    void theRatesAreTheReferences() throws Exception {
        JsonNode table = known().get("lr_table_w10_T100_ref1e-4");
        TrainingRecipe recipe = RecipePreset.REFERENCE.recipe();
        recipe = RecipeYaml.with(recipe, Map.of("length.epochs", "10")).inSteps(10);

        for (int step = 0; step < table.size(); step++) {
            assertThat(recipe.rates().rate(step))
                    .as("step " + step)
                    .isCloseTo(table.get(step).doubleValue(), within(1e-15));
        }
    }

    private static JsonNode known() throws Exception {
        return new ObjectMapper()
                .readTree(FIXTURES.resolve("train_a/train.json").toFile());
    }

    private static FixedBatchRun run(JsonNode known) throws Exception {
        SafetensorsFile inputs = SafetensorsFile.open(FIXTURES.resolve("tiny_a/forward.safetensors"));
        return new FixedBatchRun(
                AvCapConfig.read(FIXTURES.resolve("tiny_a/config.json")),
                Weights.ofFile(SafetensorsFile.open(FIXTURES.resolve("tiny_a/checkpoint.safetensors"))),
                new FixedBatchRun.Clips(
                        2,
                        inputs.floats("input.audio"),
                        inputs.floats("input.video"),
                        inputs.longs("input.caption_tokens")),
                0.95,
                0.999,
                known.get("weight_decay").doubleValue());
    }

    private static void compare(String file, Map<String, float[]> numbers, double tolerance) throws Exception {
        SafetensorsFile known = SafetensorsFile.open(FIXTURES.resolve("train_a/" + file + ".safetensors"));
        assertThat(known.names()).hasSizeGreaterThan(50);
        for (String name : known.names()) {
            float[] ours =
                    Objects.requireNonNull(numbers.get(name.equals(Weights.WORDS) ? Weights.OUTPUT : name), name);
            float[] expected = known.floats(name);
            assertThat(ours).as(name).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                if (!isKeyBias(name, i, expected.length)) {
                    assertThat((double) ours[i]).as(name).isCloseTo(expected[i], within(tolerance));
                }
            }
        }
    }

    /** A key's bias moves no attention; its gradient is rounding noise, which Adam turns into whole steps. */
    private static boolean isKeyBias(String name, int at, int size) {
        return name.endsWith("attention.self.key.bias")
                || (name.endsWith("attn.qkv.bias") && at >= size / 3 && at < 2 * size / 3);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
