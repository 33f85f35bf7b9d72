package avcap.samples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one run and one quiz on disk, so that neither is repeated; of another recipe or other scenes they do not count.
 *
 * @param path of the file, which need not be there
 * @param recipe the run's, as text
 * @param scenes how many were asked about
 */
record QuizFile(Path path, String recipe, int scenes) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<Map<String, Double>> FIGURES = new TypeReference<>() {};

    /** The figures by their keys, if they are known. */
    Optional<Map<String, Double>> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        JsonNode root = JSON.readTree(path.toFile());
        boolean isOfThisRun = root.path("recipe").asText().equals(recipe)
                && root.path("scenes").asInt() == scenes;
        return isOfThisRun ? Optional.of(JSON.convertValue(root.path("figures"), FIGURES)) : Optional.empty();
    }

    /** Writes all or nothing. */
    void write(Map<String, Double> figures) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("scenes", scenes).put("recipe", recipe);
        root.set("figures", JSON.valueToTree(figures));
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, JSON.writeValueAsString(root) + "\n");
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
