package avcap.inference.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a checkpoint comes from and how good it is: its {@code card.json}.
 *
 * @param name short, such as {@code avcap-mini}
 * @param created when, ISO 8601, empty if unknown
 * @param trainedOn the data, in words
 * @param seeds every seed that fixed the training
 * @param figures measured figures by name, such as {@code cider} on held-out clips
 * @param license SPDX name or words, empty if unknown
 * @param parent model id of the checkpoint it was trained from
 * @param sha256 of {@code model.safetensors}, lower case, empty if not yet written
 */
public record ModelCard(
        String name,
        String created,
        String trainedOn,
        List<Long> seeds,
        Map<String, Double> figures,
        String license,
        Optional<String> parent,
        String sha256) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ModelCard {
        seeds = List.copyOf(seeds);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A card that knows no more than a name. */
    public static ModelCard named(String name) {
        return new ModelCard(name, "", "", List.of(), Map.of(), "", Optional.empty(), "");
    }

    public ModelCard withName(String newName) {
        return new ModelCard(newName, created, trainedOn, seeds, figures, license, parent, sha256);
    }

    public ModelCard withFigures(Map<String, Double> newFigures) {
        return new ModelCard(name, created, trainedOn, seeds, newFigures, license, parent, sha256);
    }

    public ModelCard withSha256(String digest) {
        return new ModelCard(name, created, trainedOn, seeds, figures, license, parent, digest);
    }

    /** @throws CheckpointException if the file cannot be read or is no JSON */
    public static ModelCard read(Path file) throws CheckpointException {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            List<Long> seeds = new ArrayList<>();
            json.path("seeds").forEach(seed -> seeds.add(seed.asLong()));
            Map<String, Double> figures = new LinkedHashMap<>();
            json.path("figures").properties().forEach(figure -> {
                if (figure.getValue().isNumber()) {
                    figures.put(figure.getKey(), figure.getValue().doubleValue());
                }
            });
            return new ModelCard(
                    text(json, "name"),
                    text(json, "created"),
                    text(json, "trained_on"),
                    seeds,
                    figures,
                    text(json, "license"),
                    Optional.of(text(json, "parent")).filter(parent -> !parent.isEmpty()),
                    text(json, "sha256"));
        } catch (JsonProcessingException e) {
            throw new CheckpointException(
                    "The model card " + file + " is not readable JSON: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new CheckpointException("The model card " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText("");
    }

    /** Writes a {@code card.json}. */
    public void write(Path file) throws CheckpointException {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", name);
        json.put("created", created);
        json.put("trained_on", trainedOn);
        json.set("seeds", JSON.valueToTree(seeds));
        json.set("figures", JSON.valueToTree(figures));
        json.put("license", license);
        parent.ifPresent(id -> json.put("parent", id));
        json.put("sha256", sha256);
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
        } catch (IOException e) {
            throw new CheckpointException("The model card " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
