package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the studio says of a clip in JSON, whichever format it is put into: foreign formats take out the fields for which they
 * have fields of their own, and put them back when they read. Fields that are not the studio's are columns kept for others.
 */
final class RecordJson {

    private static final Words WORDS = UiResources.formatWords();

    /** No text of a caption file is longer, and none nests deeper, unless it means harm. */
    static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1 << 20)
                            .maxNestingDepth(64)
                            .build())
                    .build())
            .build();

    /** What people put on clips; data sets have fields of their own that are called "tags". */
    static final String TAGS = "clip_tags";

    /** Every field of the studio's. */
    static final Set<String> FIELDS = Set.of(
            "clip",
            "name",
            "file",
            "start_ms",
            "end_ms",
            "split",
            "caption",
            "captions",
            "caption_ids",
            "segments",
            "labels",
            TAGS,
            Noted.FIELD,
            "clip_sha256",
            "origin",
            "status",
            "machine_text",
            "human_text",
            "model_id",
            "decode",
            "score",
            "words",
            "annotator",
            "accepted_at",
            "active_ms",
            "accepted_ms",
            Listening.PLAYS,
            Listening.COVERAGE);

    private RecordJson() {}

    /** Everything, with what is kept for others last. */
    static ObjectNode of(ClipRecord record) {
        ObjectNode node = JSON.createObjectNode();
        if (record.number() != 0) {
            node.put("clip", record.number());
        }
        node.put("name", record.name());
        putText(node, "file", record.file());
        putCaptions(node, record.captions());
        putPlace(node, record);
        putProvenance(node, record.provenance());
        node.setAll(record.extra());
        return node;
    }

    /** The same without fields that the format says otherwise, and without columns whose names it needs. */
    static ObjectNode rest(ClipRecord record, CaptionFormat format, String... saidOtherwise) {
        ObjectNode node = of(record.withoutExtra(format.reserved()));
        node.remove(List.of(saidOtherwise));
        return node;
    }

    static void putText(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    private static void putTexts(ObjectNode node, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = node.putArray(field);
            texts.forEach(list::add);
        }
    }

    private static void putCaptions(ObjectNode node, List<Saying> captions) {
        if (!captions.isEmpty()) {
            node.put("caption", captions.get(0).text());
        }
        if (captions.size() > 1) {
            ArrayNode texts = node.putArray("captions");
            captions.forEach(each -> texts.add(each.text()));
        }
        if (captions.stream().anyMatch(each -> each.id() != 0)) {
            ArrayNode ids = node.putArray("caption_ids");
            captions.forEach(each -> ids.add(each.id()));
        }
    }

    private static void putPlace(ObjectNode node, ClipRecord record) {
        if (record.startMillis() != 0) {
            node.put("start_ms", record.startMillis());
        }
        node.put("end_ms", record.endMillis());
        putText(node, "split", record.split());
        putTexts(node, "labels", record.labels());
        putTexts(node, TAGS, record.tags());
        Noted.put(node, record.notes());
        if (!record.segments().isEmpty()) {
            ArrayNode segments = node.putArray("segments");
            for (Segment segment : record.segments()) {
                ObjectNode each = segments.addObject()
                        .put("start_ms", segment.startMillis())
                        .put("end_ms", segment.endMillis());
                Bands.put(each, segment.band());
                putText(each, "kind", segment.kind());
                each.put("text", segment.text());
            }
        }
    }

    private static void putProvenance(ObjectNode node, Provenance provenance) {
        provenance.clip().ifPresent(clip -> node.put("clip_sha256", clip.sha256()));
        node.put("origin", provenance.origin().name());
        node.put("status", provenance.status().name());
        provenance.machineText().ifPresent(text -> node.put("machine_text", text));
        provenance.humanText().ifPresent(text -> node.put("human_text", text));
        provenance.modelId().ifPresent(id -> node.put("model_id", id));
        if (!provenance.decode().isEmpty()) {
            ObjectNode decode = node.putObject("decode");
            new TreeMap<>(provenance.decode()).forEach(decode::put);
        }
        provenance.score().ifPresent(score -> node.put("score", score));
        if (!provenance.words().isEmpty()) {
            ArrayNode words = node.putArray("words");
            provenance
                    .words()
                    .forEach(word -> words.addObject().put("word", word.text()).put("logprob", word.logProbability()));
        }
        provenance.annotator().ifPresent(name -> node.put("annotator", name));
        provenance.acceptedAt().ifPresent(at -> node.put("accepted_at", at.toString()));
        provenance.activeMillis().ifPresent(millis -> node.put("active_ms", millis));
        provenance.lookedMillis().ifPresent(millis -> node.put("accepted_ms", millis));
        provenance.plays().ifPresent(times -> node.put(Listening.PLAYS, times));
        provenance.coverage().ifPresent(part -> node.put(Listening.COVERAGE, part));
    }

    /**
     * Reads it back; all but a name may be missing. Numbers and lists may be written as texts, as tables have them.
     *
     * @throws IllegalArgumentException if something that is there makes no sense
     * @throws java.time.DateTimeException if a time does not
     */
    static ClipRecord record(JsonNode node) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (!FIELDS.contains(field.getKey()) || Listening.isForeign(field.getKey(), field.getValue())) {
                extra.put(field.getKey(), field.getValue());
            }
        });
        return new ClipRecord(
                number(node, "clip").orElse(0L),
                text(node, "name").orElse(""),
                text(node, "file").orElse(""),
                number(node, "start_ms").orElse(0L),
                number(node, "end_ms").orElse(0L),
                text(node, "split").orElse(""),
                captions(node),
                segments(list(node, "segments")),
                texts(list(node, "labels")),
                texts(list(node, TAGS)),
                Noted.of(list(node, Noted.FIELD)),
                provenance(node),
                extra);
    }

    private static Provenance provenance(JsonNode node) {
        return new Provenance(
                text(node, "clip_sha256").map(ClipId::new),
                text(node, "origin").map(Origin::valueOf).orElse(Origin.IMPORT),
                text(node, "status").map(Status::valueOf).orElse(Status.DRAFT),
                text(node, "machine_text"),
                text(node, "human_text"),
                text(node, "model_id"),
                decode(node.path("decode")),
                score(node.path("score")),
                words(list(node, "words")),
                text(node, "annotator"),
                text(node, "accepted_at").map(Instant::parse),
                number(node, "active_ms"),
                number(node, "accepted_ms"),
                Listening.plays(node.path(Listening.PLAYS)),
                Listening.coverage(node.path(Listening.COVERAGE)));
    }

    /** A text, a number or a truth value as text; empty if there is none or an empty one. */
    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    static Optional<Long> number(JsonNode node, String field) {
        return text(node, field).map(text -> {
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(WORDS.text("row.noNumber", field, text), e);
            }
        });
    }

    /** The elements of a list, which may be written as a text: as JSON, or with commas between. */
    static List<JsonNode> list(JsonNode node, String field) {
        JsonNode value = node.path(field);
        List<JsonNode> elements = new ArrayList<>();
        if (value.isTextual() && !value.textValue().startsWith("[")) {
            for (String part : value.textValue().split(",")) {
                if (!part.isBlank()) {
                    elements.add(TextNode.valueOf(part.strip()));
                }
            }
        } else {
            unfolded(value).forEach(elements::add);
        }
        return elements;
    }

    private static List<String> texts(List<JsonNode> elements) {
        return elements.stream().map(JsonNode::asText).toList();
    }

    private static List<Saying> captions(JsonNode node) {
        List<JsonNode> several = list(node, "captions");
        List<String> texts =
                several.isEmpty() ? text(node, "caption").map(List::of).orElse(List.of()) : texts(several);
        List<JsonNode> ids = list(node, "caption_ids");
        List<Saying> captions = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            captions.add(new Saying(i < ids.size() ? ids.get(i).asLong() : 0, texts.get(i)));
        }
        return captions;
    }

    private static List<Segment> segments(List<JsonNode> elements) {
        return elements.stream()
                .map(each -> new Segment(
                        number(each, "start_ms").orElse(0L),
                        number(each, "end_ms").orElse(0L),
                        Bands.of(each),
                        text(each, "kind").orElse(""),
                        text(each, "text").orElse("")))
                .toList();
    }

    private static Map<String, String> decode(JsonNode node) {
        Map<String, String> decode = new LinkedHashMap<>();
        unfolded(node)
                .properties()
                .forEach(each -> decode.put(each.getKey(), each.getValue().asText()));
        return decode;
    }

    private static OptionalDouble score(JsonNode node) {
        if (node.isNumber()) {
            return OptionalDouble.of(node.doubleValue());
        }
        return node.asText("").isBlank()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(node.asText().strip()));
    }

    private static List<ScoredWord> words(List<JsonNode> elements) {
        return elements.stream()
                .map(word -> new ScoredWord(
                        word.path("word").asText(), word.path("logprob").doubleValue()))
                .toList();
    }

    private static JsonNode unfolded(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            return node;
        }
        try {
            return JSON.readTree(node.textValue());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(WORDS.text("row.noJsonCell", e.getOriginalMessage()), e);
        }
    }
}
