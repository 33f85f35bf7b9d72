package avcap.studio.formats;

import avcap.studio.wording.WordEdits;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The studio's edit log: a line for each caption slot with what the machine said, what a person made of it and how. A machine's
 * words beside a person's are a rejected and a chosen answer to learn preferences from. Lines of further slots follow the
 * first's.
 */
public final class EditLog implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();

    /** What is told where it is known, from here or by an import, and else is null. */
    private static final List<String> MEASURED = List.of("model_sha256", "reviewer", "plays", "coverage");

    @Override
    public String id() {
        return "edits";
    }

    @Override
    public String title() {
        return WORDS.text("title.edits");
    }

    @Override
    public String fileName() {
        return "edits.jsonl";
    }

    @Override
    public Set<String> reserved() {
        return Set.of("clip_id", "slot", "ops", "edit_distance", "ts", "caption_id");
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        try (Writer out = pack.text()) {
            records.each(record -> {
                for (int slot = 1; slot <= record.captions().size(); slot++) {
                    StudioLines.write(line(record, slot), out);
                }
            });
        }
    }

    private ObjectNode line(ClipRecord record, int slot) {
        Saying caption = record.captions().get(slot - 1);
        Provenance from = record.provenance();
        ObjectNode line = RecordJson.JSON.createObjectNode();
        line.put("clip_id", clipId(record)).put("slot", slot);
        line.put("caption", caption.text()).put("caption_id", caption.id());
        if (slot > 1) {
            line.set("machine_text", null);
            return line.put("human_text", caption.text());
        }
        ObjectNode rest = RecordJson.rest(record, this, "caption", "captions", "caption_ids");
        for (String field : List.of("machine_text", "human_text", "annotator")) {
            line.set(field, rest.has(field) ? rest.get(field) : null);
        }
        WordEdits edits = WordEdits.of(from.machineText().orElse(""), caption.text());
        line.set("ops", ops(edits));
        line.put("edit_distance", edits.distance());
        line.set("candidates", RecordJson.JSON.createArrayNode());
        line.put("active_ms", from.activeMillis().orElse(null));
        line.put("accepted_ms", from.lookedMillis().orElse(null));
        MEASURED.forEach(field -> line.set(field, null));
        line.set("decode", RecordJson.JSON.createObjectNode());
        line.put("ts", from.acceptedAt().map(String::valueOf).orElse(null));
        return line.setAll(rest);
    }

    static ArrayNode ops(WordEdits edits) {
        ArrayNode ops = RecordJson.JSON.createArrayNode();
        for (WordEdits.Op op : edits.ops()) {
            ObjectNode node = ops.addObject()
                    .put("op", op.kind().name().toLowerCase(Locale.ROOT))
                    .put("word", op.word());
            if (op.kind() != WordEdits.Kind.DELETE) {
                node.put("by", op.by());
            }
        }
        return ops;
    }

    private static String clipId(ClipRecord record) {
        return record.provenance().clip().map(String::valueOf).orElse(record.name());
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        Slots slots = new Slots(intake);
        StudioLines.read(source, source.main(fileName()), intake, slots::add);
        slots.end();
    }

    /** The lines of a clip as they come. */
    private static final class Slots {

        private final Intake intake;
        private @Nullable ObjectNode clip;
        private @Nullable Place place;
        private String clipId = "";

        Slots(Intake intake) {
            this.intake = intake;
        }

        void add(Place at, ObjectNode line) throws FormatException {
            String id = line.path("clip_id").asText();
            long slot = line.path("slot").asLong(1);
            JsonNode text = line.has("caption") ? line.path("caption") : line.path("human_text");
            if (id.isEmpty() || !text.isTextual()) {
                intake.reject(at, WORDS.text("row.editLine"));
                return;
            }
            if (slot <= 1) {
                end();
                clipId = id;
                clip = first(line);
                place = at;
            }
            ObjectNode into = clip;
            if (into == null || !clipId.equals(id)) {
                intake.reject(at, WORDS.text("row.slot", slot, id));
                return;
            }
            into.withArrayProperty("captions").add(text.textValue());
            into.withArrayProperty("caption_ids").add(line.path("caption_id").asLong());
        }

        private static ObjectNode first(ObjectNode line) {
            ObjectNode clip = line.deepCopy();
            clip.remove(List.of("clip_id", "slot", "ops", "edit_distance", "ts", "caption", "caption_id"));
            if (clip.path("candidates").isArray() && clip.path("candidates").isEmpty()) {
                clip.remove("candidates");
            }
            if (!clip.has("name")) {
                clip.put("name", line.path("clip_id").asText());
                if (line.path("clip_id").asText().matches("[0-9a-f]{64}")) {
                    clip.set("clip_sha256", line.path("clip_id"));
                }
            }
            return clip;
        }

        void end() throws FormatException {
            ObjectNode last = clip;
            Place at = place;
            clip = null;
            if (last != null && at != null) {
                intake.offer(at, () -> RecordJson.record(last));
            }
        }
    }
}
