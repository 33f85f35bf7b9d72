package avcap.inference.parity;

import avcap.inference.sentences.Sentences;
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

    private static final Sentences SENTENCES = Sentences.of(PackJson.class);

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
            throw new IllegalArgumentException(SENTENCES.text("holds.json", place, e.getOriginalMessage()), e);
        }
    }

    /** Whether there is such an entry, of whatever form. */
    boolean has(String key) {
        return node.has(key);
    }

    /** An entry that must be there. */
    PackJson at(String key) {
        if (!node.isObject()) {
            throw otherwise(SENTENCES.text("wanted.key", key));
        }
        if (!node.has(key)) {
            throw new IllegalArgumentException(SENTENCES.text("lacks.key", place, key));
        }
        return new PackJson(placeOf(key), node.get(key));
    }

    /** The first of some entries that is there, one of which must be. */
    PackJson atFirst(String... keys) {
        return Arrays.stream(keys)
                .filter(this::has)
                .findFirst()
                .map(this::at)
                .orElseThrow(() -> new IllegalArgumentException(SENTENCES.text(
                        "lacks.key",
                        place,
                        Arrays.stream(keys)
                                .reduce((one, other) -> SENTENCES.text("list.or", one, other))
                                .orElse(""))));
    }

    private String placeOf(String key) {
        return place.endsWith(":") ? place + " " + key : place + "." + key;
    }

    /** What a table holds, by name; at least one entry. */
    List<Named> entries() {
        if (!node.isObject() || node.isEmpty()) {
            throw otherwise(SENTENCES.text("wanted.entries"));
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
            throw otherwise(SENTENCES.text("wanted.list"));
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
            throw otherwise(SENTENCES.text("wanted.values"));
        }
        return values;
    }

    /** The values of a list that must be this long. */
    List<PackJson> each(int count) {
        List<PackJson> values = list();
        if (values.size() != count) {
            throw otherwise(SENTENCES.text("wanted.count", count));
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
                throw id.otherwise(SENTENCES.text("wanted.word", vocabulary));
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
            throw otherwise(SENTENCES.text("wanted.integer"));
        }
        return node.intValue();
    }

    /** A whole number of at least 1, of things that fit in memory. */
    int size() {
        int size = integer();
        if (size < 1 || size > LARGEST) {
            throw otherwise(SENTENCES.text("wanted.size", LARGEST));
        }
        return size;
    }

    double number() {
        if (!node.isNumber()) {
            throw otherwise(SENTENCES.text("wanted.number"));
        }
        return node.doubleValue();
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw otherwise(SENTENCES.text("wanted.truth"));
        }
        return node.booleanValue();
    }

    String text() {
        if (!node.isTextual()) {
            throw otherwise(SENTENCES.text("wanted.text"));
        }
        return node.textValue();
    }

    /** A file by its path from a folder. */
    Path file(Path folder) {
        try {
            return folder.resolve(text());
        } catch (InvalidPathException e) {
            throw otherwise(SENTENCES.text("wanted.file"));
        }
    }

    /** The refusal of a value that is not what was wanted. */
    IllegalArgumentException otherwise(String wanted) {
        return new IllegalArgumentException(SENTENCES.text("holds.otherwise", place, form(), wanted));
    }

    private String form() {
        return switch (node.getNodeType()) {
            case ARRAY -> node.isEmpty() ? SENTENCES.text("form.list.empty") : SENTENCES.text("form.list", node.size());
            case OBJECT, POJO -> node.isEmpty() ? SENTENCES.text("form.table.empty") : SENTENCES.text("form.table");
            case STRING, BINARY -> SENTENCES.text("form.text", node.asText().replaceAll("\\p{Cntrl}", "?"));
            case NUMBER, BOOLEAN -> node.asText();
            case NULL -> "null";
            case MISSING -> SENTENCES.text("form.missing");
        };
    }
}
