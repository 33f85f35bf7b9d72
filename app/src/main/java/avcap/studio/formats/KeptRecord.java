package avcap.studio.formats;

import avcap.studio.annotation.Slot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an import said of a clip and the project has no place for: captions after the fifth, the numbers of captions, labels, the
 * split, where the clip lies in its recording, and columns that no format knows.
 *
 * @param inSlots how many of the captions the project has a place for
 */
record KeptRecord(ClipRecord record, int inSlots) {

    private static final String IN_SLOTS = "in_slots";
    private static final String RECORD = "record";

    /** Whether a record has nothing to keep: the project has a place for everything it says. */
    static boolean isNeedless(ClipRecord record) {
        return record.captions().isEmpty()
                && record.labels().isEmpty()
                && record.split().isEmpty()
                && record.startMillis() == 0
                && record.extra().isEmpty();
    }

    /** As a line of JSON. Segments are the project's. */
    String line() {
        ObjectNode line = RecordJson.JSON.createObjectNode().put(IN_SLOTS, inSlots);
        line.set(RECORD, RecordJson.of(record.withSegments(List.of()).withProvenance(Provenance.UNKNOWN)));
        return line.toString();
    }

    /** Read from such a line; those of long ago may tell of segments, and of one caption in a slot. */
    static KeptRecord of(JsonNode line) {
        return new KeptRecord(
                RecordJson.record(line.path(RECORD)), line.path(IN_SLOTS).asInt(1));
    }

    /** With what a further record of the same import said. */
    KeptRecord and(KeptRecord further) {
        List<Saying> captions = new ArrayList<>(record.captions());
        captions.addAll(further.record.captions());
        List<Segment> segments = new ArrayList<>(record.segments());
        segments.addAll(further.record.segments());
        Map<String, JsonNode> extra = new HashMap<>(further.record.extra());
        extra.putAll(record.extra());
        return new KeptRecord(
                record.withCaptions(captions).withSegments(segments).withExtra(extra), inSlots + further.inSlots);
    }

    /** What goes out with what is kept. The captions in slots are the project's; they have the numbers they came with. */
    ClipRecord givenBack(ClipRecord out, Map<Slot, String> others) {
        List<Saying> captions = new ArrayList<>();
        out.captions().forEach(first -> captions.add(new Saying(number(0).orElse(first.id()), first.text())));
        others.forEach((slot, text) ->
                captions.add(new Saying(number(slot.number() - 1).orElse(0L), text)));
        record.captions().stream().skip(inSlots).forEach(captions::add);
        TreeSet<Segment> onlyKept = new TreeSet<>(record.segments());
        out.segments().forEach(onlyKept::remove);
        List<Segment> segments = new ArrayList<>(out.segments());
        segments.addAll(onlyKept);
        boolean knowsPlace = record.startMillis() != 0;
        return out.withCaptions(captions)
                .withSegments(segments)
                .withLabels(record.labels())
                .withSplit(record.split())
                .withSpan(
                        knowsPlace ? record.startMillis() : out.startMillis(),
                        knowsPlace ? record.endMillis() : out.endMillis())
                .withExtra(record.extra());
    }

    private Optional<Long> number(int place) {
        return record.captions().stream()
                .skip(place)
                .map(Saying::id)
                .findFirst()
                .filter(id -> id != 0);
    }
}
