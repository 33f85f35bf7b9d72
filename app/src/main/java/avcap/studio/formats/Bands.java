package avcap.studio.formats;

import avcap.studio.annotation.FrequencyBand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Between which frequencies segments lie, in JSON. Formats whose own segments have no place for it note it beside them, each
 * band with the stretch and the text that it belongs to.
 */
final class Bands {

    /** What formats that note them cannot call a column. */
    static final String FIELD = "bands";

    private static final String LOW = "low_hz";
    private static final String HIGH = "high_hz";

    private Bands() {}

    static void put(ObjectNode node, Optional<FrequencyBand> band) {
        band.ifPresent(each -> node.put(LOW, each.lowHertz()).put(HIGH, each.highHertz()));
    }

    /** @throws IllegalArgumentException if there is one that makes no sense */
    static Optional<FrequencyBand> of(JsonNode node) {
        return RecordJson.number(node, HIGH)
                .map(high ->
                        new FrequencyBand(hertz(RecordJson.number(node, LOW).orElse(0L)), hertz(high)));
    }

    private static int hertz(long number) {
        return (int) Math.max(-1, Math.min(number, Integer.MAX_VALUE));
    }

    /** Notes the bands of a record, if it has any. */
    static ObjectNode noted(ObjectNode note, ClipRecord record) {
        List<Segment> boxes = record.segments().stream()
                .filter(each -> each.band().isPresent())
                .toList();
        if (!boxes.isEmpty()) {
            note.set(FIELD, RecordJson.of(record.withSegments(boxes)).get("segments"));
        }
        return note;
    }

    /** Takes the note of bands out of what was read. */
    static List<Segment> taken(ObjectNode note) {
        JsonNode noted = note.remove(FIELD);
        ObjectNode segments = RecordJson.JSON.createObjectNode().put("name", FIELD);
        segments.set("segments", noted instanceof ArrayNode ? noted : RecordJson.JSON.createArrayNode());
        return RecordJson.record(segments).segments();
    }

    /** Gives bands to the segments that they were noted of; one that says something else by now has none. */
    static ClipRecord with(ClipRecord record, List<Segment> noted) {
        List<Segment> left = new ArrayList<>(noted);
        return record.withSegments(record.segments().stream()
                .map(segment -> segment.withBand(band(segment, left)))
                .toList());
    }

    private static Optional<FrequencyBand> band(Segment segment, List<Segment> left) {
        for (Iterator<Segment> each = left.iterator(); each.hasNext(); ) {
            Segment noted = each.next();
            if (noted.withBand(Optional.empty()).equals(segment)) {
                each.remove();
                return noted.band();
            }
        }
        return Optional.empty();
    }

    static Set<String> reserved() {
        return Set.of(FIELD);
    }
}
