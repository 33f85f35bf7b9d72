package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.model.AvCap;
import avcap.inference.model.Parameters;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Loss, gradients and AdamW against five steps of the authors' code. */
class TrainingReferenceTest {

    private static final Path FIXTURES = Path.of("src/test/resources/avcap/inference");

    @Test
    void fiveStepsGiveTheReferencesLosses() throws Exception {
        JsonNode known = new ObjectMapper()
                .readTree(FIXTURES.resolve("train_a/train.json").toFile());
        AvCapConfig config = AvCapConfig.read(FIXTURES.resolve("tiny_a/config.json"));
        SafetensorsFile inputs = SafetensorsFile.open(FIXTURES.resolve("tiny_a/forward.safetensors"));
        Weights weights = Weights.ofFile(SafetensorsFile.open(FIXTURES.resolve("tiny_a/checkpoint.safetensors")));
        try (NDManager manager = TorchRuntime.newManager()) {
            Parameters parameters = Parameters.load(manager, config, weights);
            Map<String, NDArray> trained = parameters.distinct();
            trained.values().forEach(array -> array.setRequiresGradient(true));
            AvCap network = new AvCap(config, parameters);
            AdamW adamW = new AdamW(
                    manager, trained, 0.95, 0.999, known.get("weight_decay").doubleValue(), all -> true);

            for (int step = 0; step < known.get("losses_f64").size(); step++) {
                try (NDScope scope = new NDScope();
                        NDManager tensors = manager.newSubManager()) {
                    scope.suppressNotUsedWarning();
                    float loss;
                    try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                        NDArray value = loss(network, inputs, tensors);
                        collector.backward(value);
                        loss = value.getFloat();
                    }
                    Map<String, NDArray> gradients = Gradients.of(trained);
                    assertThat(loss)
                            .as("loss of step " + step)
                            .isCloseTo(known.get("losses_f64").get(step).floatValue(), within(1e-4f));
                    assertThat(trained.keySet().stream().filter(name -> !gradients.containsKey(name)))
                            .as("parameters the loss never reaches")
                            .containsExactlyInAnyOrderElementsOf(strings(known.get("params_without_grad")));
                    adamW.step(trained, gradients, known.get("lrs").get(step).doubleValue(), 1);
                    Gradients.clear(gradients);
                }
            }
        }
    }

    private static NDArray loss(AvCap network, SafetensorsFile inputs, NDManager tensors) {
        NDArray sound = tensors.create(inputs.floats("input.audio"), new Shape(inputs.shape("input.audio")));
        NDArray picture = tensors.create(inputs.floats("input.video"), new Shape(inputs.shape("input.video")));
        long[] tokens = inputs.longs("input.caption_tokens");
        Prefix prefix = network.prefix(network.encoder().forward(sound, picture, Tap.NONE), 0, Tap.NONE);
        NDArray logits = network.decoder().read(tensors.create(tokens, new Shape(2, 9)), prefix, 0, Tap.NONE);
        return new SmoothedKl(0.1).of(logits, tokens);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
