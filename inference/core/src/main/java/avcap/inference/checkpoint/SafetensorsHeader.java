package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table at the beginning of a safetensors file: which tensor lies where.
 *
 * <p>Strict as the format asks: every tensor's bytes fit its shape, and together they cover the data without overlap, hole or
 * rest.
 *
 * @param entries in the order of the file's table
 */
record SafetensorsHeader(Map<String, Entry> entries, Map<String, String> metadata) {

    private static final Sentences SENTENCES = Sentences.of(SafetensorsHeader.class);

    /** The key of the table that is no tensor. */
    static final String METADATA = "__metadata__";

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /**
     * One tensor. Equality is not promised.
     *
     * @param begin first byte, counted from the end of the table
     * @param end after the last byte
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the package uncopied
    record Entry(String name, TensorType type, long[] shape, long begin, long end) {}

    static SafetensorsHeader parse(byte[] json, long dataBytes) throws CheckpointException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CheckpointException(SENTENCES.text("safe.json", e.getOriginalMessage()), e);
        } catch (java.io.IOException e) {
            throw new CheckpointException(SENTENCES.text("safe.text"), e);
        }
        if (!root.isObject()) {
            throw new CheckpointException(SENTENCES.text("safe.object"));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (field.getKey().equals(METADATA)) {
                readMetadata(field.getValue(), metadata);
            } else {
                entries.put(field.getKey(), entry(field.getKey(), field.getValue()));
            }
        }
        checkCover(entries, dataBytes);
        return new SafetensorsHeader(entries, metadata);
    }

    private static void readMetadata(JsonNode node, Map<String, String> into) throws CheckpointException {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getValue().isTextual()) {
                throw new CheckpointException(SENTENCES.text("safe.note", field.getKey()));
            }
            into.put(field.getKey(), field.getValue().textValue());
        }
    }

    private static Entry entry(String name, JsonNode node) throws CheckpointException {
        long[] shape = longs(name, node, "shape");
        long[] offsets = longs(name, node, "data_offsets");
        TensorType type = type(name, node.path("dtype").asText());
        if (offsets.length != 2 || offsets[1] < offsets[0]) {
            throw new CheckpointException(SENTENCES.text("safe.nowhere", name));
        }
        try {
            if (Math.multiplyExact(TensorShape.elements(shape), type.bytes()) != offsets[1] - offsets[0]) {
                throw new CheckpointException(
                        SENTENCES.text("safe.unfilled", name, TensorShape.text(shape), type, offsets[1] - offsets[0]));
            }
        } catch (ArithmeticException e) {
            throw new CheckpointException(SENTENCES.text("safe.shape", name, TensorShape.text(shape)), e);
        }
        return new Entry(name, type, shape, offsets[0], offsets[1]);
    }

    private static TensorType type(String name, String text) throws CheckpointException {
        try {
            return TensorType.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(SENTENCES.text("safe.type", name, text), e);
        }
    }

    private static long[] longs(String name, JsonNode node, String field) throws CheckpointException {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            throw new CheckpointException(SENTENCES.text("safe.lacks", name, field));
        }
        long[] values = new long[list.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode value = list.get(i);
            if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
                throw new CheckpointException(SENTENCES.text("safe.counts", name, field));
            }
            values[i] = value.longValue();
        }
        return values;
    }

    private static void checkCover(Map<String, Entry> entries, long dataBytes) throws CheckpointException {
        List<Entry> byPlace = new ArrayList<>(entries.values());
        byPlace.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long covered = 0;
        for (Entry entry : byPlace) {
            if (entry.begin() < covered) {
                throw new CheckpointException(SENTENCES.text("safe.overlap", entry.name()));
            }
            if (entry.begin() > covered) {
                throw new CheckpointException(SENTENCES.text("safe.hole", entry.name()));
            }
            covered = entry.end();
        }
        if (covered > dataBytes) {
            throw new CheckpointException(SENTENCES.text("safe.early", covered - dataBytes));
        }
        if (covered < dataBytes) {
            throw new CheckpointException(SENTENCES.text("safe.rest", dataBytes - covered));
        }
    }
}
