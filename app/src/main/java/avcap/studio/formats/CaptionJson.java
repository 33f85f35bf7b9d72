package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the studio says of a caption in JSON, whichever format it is put into. */
final class CaptionJson {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    private CaptionJson() {}

    /** Adds what no foreign format has a place for. */
    static void put(ObjectNode into, ClipCaption caption) {
        caption.clip().ifPresent(clip -> into.put("clip_sha256", clip.sha256()));
        into.put("origin", caption.origin().name());
        into.put("status", caption.status().name());
        caption.machineText().ifPresent(text -> into.put("machine_text", text));
        caption.humanText().ifPresent(text -> into.put("human_text", text));
        caption.modelId().ifPresent(id -> into.put("model_id", id));
        caption.score().ifPresent(score -> into.put("score", score));
        ArrayNode words = into.putArray("words");
        caption.words()
                .forEach(word -> words.addObject().put("word", word.text()).put("logprob", word.logProbability()));
        caption.annotator().ifPresent(name -> into.put("annotator", name));
        caption.acceptedAt().ifPresent(at -> into.put("accepted_at", at.toString()));
    }

    /**
     * Reads it back; all of it may be missing.
     *
     * @throws IllegalArgumentException if something that is there makes no sense
     * @throws java.time.DateTimeException if a time does not
     */
    static ClipCaption get(JsonNode from, long number, String name, String file) {
        return new ClipCaption(
                number,
                name,
                file,
                text(from, "clip_sha256").map(ClipId::new),
                CaptionText.tidy(text(from, "caption").orElse("")),
                text(from, "origin").map(Origin::valueOf).orElse(Origin.IMPORT),
                text(from, "status").map(Status::valueOf).orElse(Status.DRAFT),
                text(from, "machine_text"),
                text(from, "human_text"),
                text(from, "model_id"),
                from.path("score").isNumber()
                        ? OptionalDouble.of(from.path("score").doubleValue())
                        : OptionalDouble.empty(),
                words(from.path("words")),
                text(from, "annotator"),
                text(from, "accepted_at").map(Instant::parse));
    }

    static Optional<String> text(JsonNode from, String key) {
        return Optional.ofNullable(from.path(key).textValue());
    }

    private static List<ScoredWord> words(JsonNode array) {
        List<ScoredWord> words = new ArrayList<>();
        array.forEach(word -> words.add(
                new ScoredWord(word.path("word").asText(), word.path("logprob").doubleValue())));
        return words;
    }
}
