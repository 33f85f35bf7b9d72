package avcap.inference.parity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value in a pack's JSON, which knows where it stands.
 *
 * <p>Packs are written by strangers. Whatever is absent or of another form than asked for is refused with an {@link
 * IllegalArgumentException} that names the file and the place, such as {@code cases.json: [3].scores is null, not a number}.
 */
final class PackJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Far above any real size, low enough that products of two sizes stay exact. */
    private static final int LARGEST = 1 << 15;

    private final String place;
    private final JsonNode node;

    private PackJson(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /**
     * Everything in a file.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no JSON
     */
    static PackJson read(Path file) throws IOException {
        String place = file.getFileName() + ":";
        try {
            return new PackJson(place, MAPPER.readTree(file.toFile()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + " is not readable JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether there is such an entry, of whatever form. */
    boolean has(String key) {
        return node.has(key);
    }

    /** An entry that must be there. */
    PackJson at(String key) {
        if (!node.isObject()) {
            throw otherwise("a table with " + key);
        }
        if (!node.has(key)) {
            throw new IllegalArgumentException(place + " lacks " + key);
        }
        return new PackJson(placeOf(key), node.get(key));
    }

    /** The first of some entries that is there, one of which must be. */
    PackJson atFirst(String... keys) {
        return Arrays.stream(keys)
                .filter(this::has)
                .findFirst()
                .map(this::at)
                .orElseThrow(() -> new IllegalArgumentException(place + " lacks " + String.join(" or ", keys)));
    }

    private String placeOf(String key) {
        return place.endsWith(":") ? place + " " + key : place + "." + key;
    }

    /** What a table holds, by name; at least one entry. */
    List<Named> entries() {
        if (!node.isObject() || node.isEmpty()) {
            throw otherwise("a table with something in it");
        }
        return node.properties().stream()
                .map(entry -> new Named(entry.getKey(), new PackJson(placeOf(entry.getKey()), entry.getValue())))
                .toList();
    }

    /** An entry of a table and its name. */
    record Named(String name, PackJson value) {}

    boolean isList() {
        return node.isArray();
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isNull() {
        return node.isNull();
    }

    /** The values of a list, which may be empty. */
    List<PackJson> list() {
        if (!node.isArray()) {
            throw otherwise("a list");
        }
        List<PackJson> values = new ArrayList<>();
        for (JsonNode value : node) {
            String space = place.endsWith(":") ? " " : "";
            values.add(new PackJson(place + space + "[" + values.size() + "]", value));
        }
        return values;
    }

    /** The values of a list with at least one. */
    List<PackJson> each() {
        List<PackJson> values = list();
        if (values.isEmpty()) {
            throw otherwise("a list with something in it");
        }
        return values;
    }

    /** The values of a list that must be this long. */
    List<PackJson> each(int count) {
        List<PackJson> values = list();
        if (values.size() != count) {
            throw otherwise("a list of " + count);
        }
        return values;
    }

    int[] ints() {
        return list().stream().mapToInt(PackJson::integer).toArray();
    }

    /** Numbers of at least one word. */
    int[] sentence() {
        return each().stream().mapToInt(PackJson::integer).toArray();
    }

    /** Numbers of words, of which there are so many. */
    int[] ids(int vocabulary) {
        for (PackJson id : list()) {
            if (id.integer() < 0 || id.integer() >= vocabulary) {
                throw id.otherwise("a word below " + vocabulary);
            }
        }
        return ints();
    }

    double[] doubles() {
        return list().stream().mapToDouble(PackJson::number).toArray();
    }

    List<String> strings() {
        return list().stream().map(PackJson::text).toList();
    }

    int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw otherwise("a whole number");
        }
        return node.intValue();
    }

    /** A whole number of at least 1, of things that fit in memory. */
    int size() {
        int size = integer();
        if (size < 1 || size > LARGEST) {
            throw otherwise("a size from 1 to " + LARGEST);
        }
        return size;
    }

    double number() {
        if (!node.isNumber()) {
            throw otherwise("a number");
        }
        return node.doubleValue();
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw otherwise("true or false");
        }
        return node.booleanValue();
    }

    String text() {
        if (!node.isTextual()) {
            throw otherwise("a text");
        }
        return node.textValue();
    }

    /** A file by its path from a folder. */
    Path file(Path folder) {
        try {
            return folder.resolve(text());
        } catch (InvalidPathException e) {
            throw otherwise("a file's name");
        }
    }

    /** The refusal of a value that is not what was wanted. */
    IllegalArgumentException otherwise(String wanted) {
        return new IllegalArgumentException(place + " is " + form() + ", not " + wanted);
    }

    private String form() {
        return switch (node.getNodeType()) {
            case ARRAY -> node.isEmpty() ? "an empty list" : "a list of " + node.size();
            case OBJECT, POJO -> node.isEmpty() ? "an empty table" : "a table";
            case STRING, BINARY -> "the text \"" + node.asText().replaceAll("\\p{Cntrl}", "?") + "\"";
            case NUMBER, BOOLEAN -> node.asText();
            case NULL -> "null";
            case MISSING -> "empty";
        };
    }
}
