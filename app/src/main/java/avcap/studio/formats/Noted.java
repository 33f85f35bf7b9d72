package avcap.studio.formats;

import avcap.studio.annotation.Note;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A note about a clip as files have it. Notes go out; an import writes none into the project, where a note once written stays and
 * could not be taken back. They are kept to go out again.
 *
 * @param by who wrote it, empty if the file does not say
 * @param at when, if the file says
 */
public record Noted(String by, Optional<Instant> at, String text) {

    /** Data sets have fields of their own that are called "notes". */
    static final String FIELD = "clip_notes";

    static Noted of(Note note) {
        return new Noted(note.by().name(), Optional.of(note.at()), note.text());
    }

    static void put(ObjectNode node, List<Noted> notes) {
        if (notes.isEmpty()) {
            return;
        }
        ArrayNode all = node.putArray(FIELD);
        for (Noted note : notes) {
            ObjectNode each = all.addObject();
            RecordJson.putText(each, "by", note.by());
            note.at().ifPresent(at -> each.put("at", at.toString()));
            each.put("text", note.text());
        }
    }

    /**
     * Reads them back; those that say nothing are left out.
     *
     * @throws java.time.DateTimeException if a time makes no sense
     */
    static List<Noted> of(List<JsonNode> elements) {
        return elements.stream()
                .map(each -> new Noted(
                        RecordJson.text(each, "by").orElse(""),
                        RecordJson.text(each, "at").map(Instant::parse),
                        RecordJson.text(each, "text").orElse("")))
                .filter(note -> !note.text().isBlank())
                .toList();
    }
}
