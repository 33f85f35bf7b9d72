package avcap.inference.caption;

import avcap.inference.checkpoint.Precision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in a JSON file what was measured of each model on each machine, for a home folder may be shared by several.
 *
 * @param file need not exist yet
 */
public record ComputeMemory(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(ComputeMemory.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The trials of a model on this machine; empty if there were none or the file cannot be read. */
    public List<ComputeTrial> recall(String modelId) {
        List<ComputeTrial> trials = new ArrayList<>();
        try {
            for (JsonNode trial : read().path(machine()).path(modelId)) {
                trials.add(parse(trial));
            }
            return trials;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("What was measured before cannot be read from {}", file, e);
            return List.of();
        }
    }

    /** @throws IOException if the file cannot be written */
    public void remember(String modelId, List<ComputeTrial> trials) throws IOException {
        ObjectNode root = readOrNothing();
        ArrayNode list = JSON.createArrayNode();
        trials.forEach(trial -> list.add(json(trial)));
        root.withObjectProperty(machine()).set(modelId, list);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        JSON.writerWithDefaultPrettyPrinter().writeValue(temporary.toFile(), root);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private ObjectNode readOrNothing() {
        try {
            return read();
        } catch (IOException e) {
            return JSON.createObjectNode(); // damaged: measured anew, model by model
        }
    }

    private ObjectNode read() throws IOException {
        if (!Files.exists(file)) {
            return JSON.createObjectNode();
        }
        JsonNode root = JSON.readTree(file.toFile());
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("The file is no JSON object");
    }

    private static ComputeTrial parse(JsonNode json) {
        return new ComputeTrial(
                new ComputeSettings(
                        ComputeDevice.valueOf(json.path("device").asText()),
                        Precision.valueOf(json.path("precision").asText()),
                        json.path("encode_threads").asInt(),
                        json.path("decode_threads").asInt()),
                json.path("encode_ms").asDouble(),
                json.path("search_ms").asDouble(),
                json.path("agreement").asDouble());
    }

    private static ObjectNode json(ComputeTrial trial) {
        return JSON.createObjectNode()
                .put("device", trial.settings().device().name())
                .put("precision", trial.settings().precision().name())
                .put("encode_threads", trial.settings().encodeThreads())
                .put("decode_threads", trial.settings().decodeThreads())
                .put("encode_ms", trial.encodeMillis())
                .put("search_ms", trial.searchMillis())
                .put("agreement", trial.agreement());
    }

    /** Processor and number of processors: what a measured speed belongs to. */
    private static String machine() {
        return Processor.name() + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    }
}
