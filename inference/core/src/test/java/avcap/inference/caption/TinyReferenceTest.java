package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every stage of the network against the authors' code on a tiny model, in all three modes. */
class TinyReferenceTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    @ParameterizedTest
    @EnumSource
    void everyStageEqualsTheReference(Modality modality) throws CheckpointException {
        AvCapConfig config = AvCapConfig.read(PACK.resolve("config.json"));
        Weights weights = Weights.ofFile(SafetensorsFile.open(PACK.resolve("checkpoint.safetensors")));
        SafetensorsFile expected = SafetensorsFile.open(PACK.resolve("forward.safetensors"));
        ModelTrace.Inputs inputs = new ModelTrace.Inputs(
                2,
                Optional.of(expected.floats("input.audio")),
                Optional.of(expected.floats("input.video")),
                expected.longs("input.caption_tokens"));

        Map<String, ModelTrace.Stage> stages = ModelTrace.of(config, weights, inputs, modality);

        int compared = 0;
        for (String name : expected.names()) {
            if (name.startsWith(modality.mode() + "/")) {
                ModelTrace.Stage stage = Objects.requireNonNull(stages.get(name.replace(".f64", "")), name);
                assertThat(stage.shape()).as(name).containsExactly(expected.shape(name));
                double tolerance = name.contains("attn") ? 1e-5 : 1e-4; // fp32 against float64 differed by 1.8e-5
                assertThat(largestDifference(stage.values(), expected.floats(name)))
                        .as(name)
                        .isLessThan(tolerance);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(6);
    }

    private static double largestDifference(float[] actual, float[] expected) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(actual[i] - expected[i]));
        }
        return largest;
    }
}
