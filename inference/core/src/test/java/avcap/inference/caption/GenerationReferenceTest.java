package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.decode.BeamOptions;
import avcap.inference.decode.BeamSearch;
import avcap.inference.decode.Hypothesis;
import avcap.inference.decode.LengthPenalty;
import avcap.inference.decode.NextToken;
import avcap.inference.model.AvCap;
import avcap.inference.model.Parameters;
import avcap.inference.model.Prefix;
import avcap.inference.model.PrefixSearch;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole searches through the network with shared keys and values, against the authors' own, token for token. */
class GenerationReferenceTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    static Stream<Named<JsonNode>> trained() throws IOException {
        return cases("generation_trained.json");
    }

    static Stream<Named<JsonNode>> untrained() throws IOException {
        return cases("generation.json");
    }

    private static Stream<Named<JsonNode>> cases(String file) throws IOException {
        JsonNode cases = new ObjectMapper().readTree(PACK.resolve(file).toFile());
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> Named.of(
                        "setting " + one.get("id") + ", " + one.get("mode").asText(), one));
    }

    @ParameterizedTest
    @MethodSource("trained")
    void writesTheReferencesTokensWithTrainedWeights(JsonNode setting) throws Exception {
        check(setting, "checkpoint_trained.safetensors", "generation_trained_inputs.safetensors");
    }

    @ParameterizedTest
    @MethodSource("untrained")
    void writesTheReferencesTokensWithUntrainedWeights(JsonNode setting) throws Exception {
        check(setting, "checkpoint.safetensors", "generation_inputs.safetensors");
    }

    private static void check(JsonNode setting, String checkpoint, String inputsFile) throws Exception {
        AvCapConfig config = AvCapConfig.read(PACK.resolve("config.json"));
        SafetensorsFile inputs = SafetensorsFile.open(PACK.resolve(inputsFile));
        Weights weights = withEndBias(
                Weights.ofFile(SafetensorsFile.open(PACK.resolve(checkpoint))),
                config,
                setting.get("eos_bias_delta").floatValue());
        try (NDManager manager = TorchRuntime.newManager()) {
            AvCap network = new AvCap(config, Parameters.load(manager, config, weights));
            for (int clip = 0; clip < setting.get("predictions_trimmed").size(); clip++) {
                AtomicInteger calls = new AtomicInteger();
                Hypothesis best = search(network, config, inputs, clip, setting, manager, calls);
                int[] expected = ints(setting.get("predictions_trimmed").get(clip));
                assertThat(best.withEnd(config.end())).as("clip " + clip).containsExactly(expected);
                assertThat(best.score())
                        .as("clip " + clip)
                        .isCloseTo(setting.get("scores").get(clip).doubleValue(), within(1e-4));
                if (setting.has("decoder_calls_single")) {
                    assertThat(calls.get())
                            .as("calls, clip " + clip)
                            .isEqualTo(setting.get("decoder_calls_single")
                                    .get(clip)
                                    .intValue());
                }
            }
        }
    }

    private static Hypothesis search(
            AvCap network,
            AvCapConfig config,
            SafetensorsFile inputs,
            int clip,
            JsonNode setting,
            NDManager manager,
            AtomicInteger calls) {
        String mode = setting.get("mode").asText();
        try (NDManager scope = manager.newSubManager()) {
            NDArray sound = mode.equals("video_captioning") ? null : row(inputs, "input.audio", clip, scope);
            NDArray picture = mode.equals("audio_captioning") ? null : row(inputs, "input.video", clip, scope);
            Prefix prefix = network.prefix(network.encoder().forward(sound, picture, Tap.NONE), 0, Tap.NONE);
            try (PrefixSearch search = network.search(prefix, scope)) {
                NextToken counted = (sequences, parents) -> {
                    calls.incrementAndGet();
                    return search.logits(sequences, parents);
                };
                BeamOptions options = new BeamOptions(
                        setting.get("beam_size").intValue(),
                        setting.get("per_node_beam_size").intValue(),
                        setting.get("max_steps").intValue(),
                        new LengthPenalty(setting.get("length_penalty").doubleValue()),
                        1,
                        1,
                        BeamOptions.Stopping.REFERENCE);
                return new BeamSearch(counted, options, config.end())
                        .search(config.start())
                        .get(0);
            }
        }
    }

    private static NDArray row(SafetensorsFile inputs, String name, int clip, NDManager scope) {
        long[] shape = inputs.shape(name);
        int size = inputs.elements(name) / (int) shape[0];
        shape[0] = 1;
        float[] values = Arrays.copyOfRange(inputs.floats(name), clip * size, (clip + 1) * size);
        return scope.create(values, new Shape(shape));
    }

    private static Weights withEndBias(Weights weights, AvCapConfig config, float delta) {
        Map<String, Weights.Tensor> tensors = new LinkedHashMap<>();
        for (String name : weights.names()) {
            float[] values = weights.floats(name);
            if (name.equals("textual.output.bias")) {
                values[config.end()] += delta;
            }
            tensors.put(name, new Weights.Tensor(weights.shape(name), values));
        }
        return Weights.of(tensors);
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }
}
