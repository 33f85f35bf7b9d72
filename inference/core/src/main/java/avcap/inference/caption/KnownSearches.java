package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
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
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import avcap.inference.model.WordSearch;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** The searches of a known-answer pack, run again: tokens must be equal, scores within rounding. */
final class KnownSearches {

    private static final double SCORE_TOLERANCE = 1e-4;
    private static final String END_BIAS = "textual.output.bias";
    private static final List<String> NEEDED = List.of(
            "id",
            "mode",
            "beam_size",
            "per_node_beam_size",
            "max_steps",
            "length_penalty",
            "predictions_trimmed",
            "scores");

    private final AvCapConfig config;
    private final Weights weights;
    private final SafetensorsFile inputs;
    private final JsonNode settings;
    private final String name;

    /** @param name {@code generation} or {@code generation_trained} */
    KnownSearches(Path pack, AvCapConfig config, String name) throws CheckpointException, IOException {
        this.config = config;
        this.name = name;
        Path own = pack.resolve(name.replace("generation", "checkpoint") + ".safetensors");
        Path model = Files.exists(own) ? own : pack.resolve("checkpoint.safetensors");
        weights = Weights.ofFile(SafetensorsFile.open(model));
        inputs = SafetensorsFile.open(pack.resolve(name + "_inputs.safetensors"));
        settings = settings(pack.resolve(name + ".json"));
    }

    private static JsonNode settings(Path file) throws CheckpointException, IOException {
        JsonNode settings = new ObjectMapper().readTree(file.toFile());
        for (JsonNode setting : settings) {
            for (String needed : NEEDED) {
                if (!setting.has(needed)) {
                    throw new CheckpointException("A search in " + file + " lacks " + needed + ".");
                }
            }
        }
        return settings;
    }

    List<KnownAnswers.Deviation> compare(Progress progress) {
        List<KnownAnswers.Deviation> deviations = new ArrayList<>();
        for (JsonNode setting : settings) {
            progress.checkCancelled();
            String label = name + "/" + setting.get("id").asText() + " "
                    + setting.get("mode").asText();
            int wrong = 0;
            double score = 0;
            List<Found> found = search(setting, progress);
            for (int clip = 0; clip < found.size(); clip++) {
                Hypothesis best = found.get(clip).best();
                int[] known = ints(setting.get("predictions_trimmed").get(clip));
                wrong += Arrays.equals(best.withEnd(config.end()), known) ? 0 : 1;
                double knownScore = setting.get("scores").get(clip).doubleValue();
                score = Math.max(score, Math.abs(best.score() - knownScore));
            }
            deviations.add(KnownAnswers.Deviation.of(label + ", captions that differ", wrong, 0));
            deviations.add(KnownAnswers.Deviation.of(label + ", scores", score, SCORE_TOLERANCE));
        }
        return deviations;
    }

    /** The best caption of every clip under one setting. */
    List<Found> search(JsonNode setting, Progress progress) {
        List<Found> found = new ArrayList<>();
        try (NDManager manager = TorchRuntime.newManager()) {
            Weights biased = withEndBias(setting.path("eos_bias_delta").floatValue());
            AvCap network = new AvCap(config, Parameters.load(manager, config, biased));
            for (int clip = 0; clip < setting.get("predictions_trimmed").size(); clip++) {
                progress.checkCancelled();
                found.add(search(network, setting, clip, manager));
            }
        }
        return found;
    }

    private Found search(AvCap network, JsonNode setting, int clip, NDManager manager) {
        String mode = setting.get("mode").asText();
        try (NDManager scope = manager.newSubManager()) {
            NDArray sound = mode.equals("video_captioning") ? null : row("input.audio", clip, scope);
            NDArray picture = mode.equals("audio_captioning") ? null : row("input.video", clip, scope);
            Prefix prefix = network.prefix(network.encoder().forward(sound, picture, Tap.NONE), 0, Tap.NONE);
            try (WordSearch search = network.search(prefix, scope)) {
                AtomicInteger calls = new AtomicInteger();
                NextToken counted = (sequences, parents) -> {
                    calls.incrementAndGet();
                    return search.logits(sequences, parents);
                };
                Hypothesis best = new BeamSearch(counted, options(setting), config.end())
                        .search(config.start())
                        .get(0);
                return new Found(best, calls.get());
            }
        }
    }

    private static BeamOptions options(JsonNode setting) {
        return new BeamOptions(
                setting.get("beam_size").intValue(),
                setting.get("per_node_beam_size").intValue(),
                setting.get("max_steps").intValue(),
                new LengthPenalty(setting.get("length_penalty").doubleValue()),
                1,
                1,
                BeamOptions.Stopping.REFERENCE);
    }

    private NDArray row(String input, int clip, NDManager scope) {
        long[] shape = inputs.shape(input);
        int size = inputs.elements(input) / (int) shape[0];
        if (shape.length == 4 && input.equals("input.video")) {
            shape = new long[] {1, shape[1], 1, shape[2], shape[3]}; // one frame: (B, 3, H, W) -> (1, 3, 1, H, W)
        }
        shape[0] = 1;
        float[] values = Arrays.copyOfRange(inputs.floats(input), clip * size, (clip + 1) * size);
        return scope.create(values, new Shape(shape));
    }

    private Weights withEndBias(float delta) {
        Map<String, Weights.Tensor> tensors = new LinkedHashMap<>();
        for (String weight : weights.names()) {
            float[] values = weights.floats(weight);
            if (weight.equals(END_BIAS)) {
                values[config.end()] += delta;
            }
            tensors.put(weight, new Weights.Tensor(weights.shape(weight), values));
        }
        return Weights.of(tensors);
    }

    /**
     * The end of one search.
     *
     * @param calls how often the decoder was asked
     */
    record Found(Hypothesis best, int calls) {}

    static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }
}
