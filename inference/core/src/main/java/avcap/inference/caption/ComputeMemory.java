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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in a JSON file what was measured of each model in each {@linkplain DeviceReport#place place}: a home folder may be
 * shared by several machines, and another build of the engine is as fast as another machine.
 *
 * @param file need not exist yet
 */
public record ComputeMemory(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(ComputeMemory.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The trials of a model on every device of a machine; empty if there were none or the file cannot be read. */
    public List<ComputeTrial> recall(String modelId, DeviceReport machine) {
        List<ComputeTrial> trials = new ArrayList<>();
        try {
            ObjectNode root = read();
            for (ComputeDevice device : machine.devices()) {
                for (JsonNode trial : root.path(machine.place(device)).path(modelId)) {
                    trials.add(parse(device, trial));
                }
            }
            return trials;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("What was measured before cannot be read from {}", file, e);
            return List.of();
        }
    }

    /**
     * Keeps trials in the place of earlier ones of the same model on the same devices.
     *
     * @param trials on devices that the machine has
     * @throws IOException if the file cannot be written
     */
    public void remember(String modelId, List<ComputeTrial> trials, DeviceReport machine) throws IOException {
        ObjectNode root = readOrNothing();
        Map<ComputeDevice, ArrayNode> lists = new EnumMap<>(ComputeDevice.class);
        for (ComputeTrial trial : trials) {
            lists.computeIfAbsent(trial.settings().device(), device -> JSON.createArrayNode())
                    .add(json(trial));
        }
        lists.forEach(
                (device, list) -> root.withObjectProperty(machine.place(device)).set(modelId, list));
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

    private static ComputeTrial parse(ComputeDevice device, JsonNode json) {
        return new ComputeTrial(
                new ComputeSettings(
                        device,
                        Precision.valueOf(json.path("precision").asText()),
                        json.path("encode_threads").asInt(),
                        json.path("decode_threads").asInt()),
                json.path("encode_ms").asDouble(),
                json.path("search_ms").asDouble(),
                json.path("agreement").asDouble());
    }

    private static ObjectNode json(ComputeTrial trial) {
        return JSON.createObjectNode()
                .put("precision", trial.settings().precision().name())
                .put("encode_threads", trial.settings().encodeThreads())
                .put("decode_threads", trial.settings().decodeThreads())
                .put("encode_ms", trial.encodeMillis())
                .put("search_ms", trial.searchMillis())
                .put("agreement", trial.agreement());
    }
}
