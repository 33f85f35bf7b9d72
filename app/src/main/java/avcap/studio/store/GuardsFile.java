package avcap.studio.store;

import avcap.studio.annotation.Guards;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a project says what it does against drafts being waved through: {@value #NAME} in its folder, to be edited by hand as well.
 * Without the file it does nothing.
 *
 * @param folder the project's
 */
public record GuardsFile(Path folder) {

    private static final Words WORDS = UiResources.storeWords();

    /** Name of the file in the project's folder. */
    public static final String NAME = "guards.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws StoreException with a sentence if the file holds something else; then nothing is known of what is wanted */
    public Guards read() throws StoreException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Guards.NONE;
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            return new Guards(choice(root, "wholeListen"), choice(root, "blindFirst"), percent(root));
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(WORDS.text("guards.damaged", file), e);
        }
    }

    private static boolean choice(JsonNode root, String name) {
        JsonNode choice = root.path(name);
        if (!root.isObject() || !(choice.isBoolean() || choice.isMissingNode())) {
            throw new IllegalArgumentException(name + " is neither true nor false");
        }
        return choice.asBoolean(false);
    }

    private static int percent(JsonNode root) {
        JsonNode percent = root.path("plantedPercent");
        if (!percent.isMissingNode() && !(percent.isIntegralNumber() && percent.canConvertToInt())) {
            throw new IllegalArgumentException("plantedPercent is no whole number");
        }
        return percent.asInt(0);
    }

    /** Keeps them for the project, whole or not at all. */
    public void write(Guards guards) throws StoreException {
        ObjectNode root = JSON.createObjectNode();
        root.put("wholeListen", guards.wholeListen());
        root.put("blindFirst", guards.blindFirst());
        root.put("plantedPercent", guards.plantedPercent());
        try {
            Path draft = Files.createTempFile(folder, "guards", ".draft");
            try {
                Files.writeString(draft, root.toPrettyString());
                Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StoreException(WORDS.text("guards.unkept", folder), e);
        }
    }
}
