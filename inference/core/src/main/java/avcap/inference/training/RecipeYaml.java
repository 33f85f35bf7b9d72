package avcap.inference.training;

import avcap.inference.sentences.Sentences;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Recipes as text.
 *
 * <p>A file names what differs from the preset that its key {@code preset} names, or from mini if it names none. A key that no
 * recipe has, a value of another kind and a number out of range are refused in a sentence that names the key and what it may be.
 */
public final class RecipeYaml {

    private static final Sentences SENTENCES = Sentences.of(RecipeYaml.class);

    private static final String PRESET = "preset";

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecipeYaml() {}

    /** @throws TrainingException if the file is no recipe; the sentence names the key */
    public static TrainingRecipe read(Path file) throws TrainingException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new TrainingException(SENTENCES.text("recipe.unreadable", file, e.getMessage()), e);
        }
        return read(text);
    }

    /** @throws TrainingException if the text is no recipe; the sentence names the key */
    public static TrainingRecipe read(String text) throws TrainingException {
        JsonNode root = tree(text);
        JsonNode named = root.path(PRESET);
        Map<String, Object> values = named.isMissingNode() && isPreset(root)
                ? new LinkedHashMap<>()
                : RecipeKeys.values(RecipePreset.named(named.asText(RecipePreset.MINI.toString()))
                        .recipe());
        overlay(root, "", values);
        return RecipeKeys.recipe(values);
    }

    /** Whether nothing is left out, so that no preset need be looked at. */
    private static boolean isPreset(JsonNode root) {
        return RecipeKeys.ALL.stream()
                .noneMatch(key -> root.at("/" + key.path().replace('.', '/')).isMissingNode());
    }

    private static JsonNode tree(String text) throws TrainingException {
        try {
            JsonNode root = YAML.readTree(text);
            if (root == null || !root.isObject()) {
                throw new TrainingException(SENTENCES.text("recipe.noKeys"));
            }
            return root;
        } catch (JsonProcessingException e) {
            String why = firstLine(e.getOriginalMessage());
            throw new TrainingException(
                    e.getLocation() == null
                            ? SENTENCES.text("recipe.noYaml", why)
                            : SENTENCES.text(
                                    "recipe.noYaml.line", e.getLocation().getLineNr(), why),
                    e);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("[.;]$", "");
    }

    private static void overlay(JsonNode node, String section, Map<String, Object> values) throws TrainingException {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String path = section + entry.getKey();
            boolean isSection =
                    RecipeKeys.ALL.stream().anyMatch(key -> key.path().startsWith(path + "."));
            if (isSection && entry.getValue().isObject()) {
                overlay(entry.getValue(), path + ".", values);
            } else if (isSection) {
                throw new TrainingException(SENTENCES.text("recipe.section", path, keysOf(path + ".")));
            } else if (!path.equals(PRESET)) {
                values.put(path, key(path).read(entry.getValue()));
            }
        }
    }

    private static RecipeKey key(String path) throws TrainingException {
        int dot = path.lastIndexOf('.');
        String section = path.substring(0, dot + 1);
        return RecipeKeys.at(path)
                .orElseThrow(() -> new TrainingException(
                        section.isEmpty()
                                ? SENTENCES.text("recipe.noKey", path, keysOf(section))
                                : SENTENCES.text(
                                        "recipe.noKey.section", path, section.substring(0, dot), keysOf(section))));
    }

    private static String keysOf(String section) {
        return RecipeKeys.ALL.stream()
                .map(RecipeKey::path)
                .filter(path -> path.startsWith(section))
                .map(path -> path.substring(section.length()).split("\\.", 2)[0])
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * A recipe with one key changed.
     *
     * @param path such as {@code length.steps}
     * @throws TrainingException if there is no such key or it may not be that
     */
    public static TrainingRecipe with(TrainingRecipe recipe, String path, String value) throws TrainingException {
        return with(recipe, Map.of(path, value));
    }

    /** A recipe with several keys changed at once, which need to go together only in the end. */
    public static TrainingRecipe with(TrainingRecipe recipe, Map<String, String> changes) throws TrainingException {
        Map<String, Object> values = RecipeKeys.values(recipe);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            JsonNode node;
            try {
                node = YAML.readTree(change.getValue());
            } catch (JsonProcessingException e) {
                node = TextNode.valueOf(change.getValue()); // then it is a word that no key allows
            }
            values.put(change.getKey(), key(change.getKey()).read(node));
        }
        return RecipeKeys.recipe(values);
    }

    /** Every key and value. */
    public static String write(TrainingRecipe recipe) {
        ObjectNode root = YAML.createObjectNode();
        RecipeKeys.values(recipe).forEach((path, value) -> {
            int dot = path.lastIndexOf('.');
            ObjectNode section = dot < 0 ? root : root.withObject("/" + path.substring(0, dot));
            section.set(path.substring(dot + 1), YAML.valueToTree(value));
        });
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recipe could not be written", e);
        }
    }

    /**
     * A recipe for people who know the presets: the name of the one that it is most like, then where it differs, such as
     * {@code length.steps is 500 instead of 600}.
     */
    public static List<String> inWords(TrainingRecipe recipe) {
        String name = "";
        List<String> fewest = List.of();
        for (RecipePreset preset : RecipePreset.values()) {
            List<String> differences = differences(recipe, preset.recipe());
            if (name.isEmpty() || differences.size() < fewest.size()) {
                name = preset.toString();
                fewest = differences;
            }
        }
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(fewest);
        return words;
    }

    /** Where two recipes differ, such as {@code length.steps is 500 instead of 600}; empty if they are equal. */
    static List<String> differences(TrainingRecipe now, TrainingRecipe before) {
        Map<String, Object> old = RecipeKeys.values(before);
        List<String> differences = new ArrayList<>();
        RecipeKeys.values(now).forEach((path, value) -> {
            if (!value.equals(old.get(path))) {
                differences.add(SENTENCES.text("recipe.differs", path, value, old.get(path)));
            }
        });
        return differences;
    }
}
