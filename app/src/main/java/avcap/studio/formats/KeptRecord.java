package avcap.studio.formats;

import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an import said of a clip and the project has no place for: captions after the fifth, the numbers of captions, the order of
 * labels, the split, where the clip lies in its recording, notes, and columns that no format knows.
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
                && record.notes().isEmpty()
                && record.split().isEmpty()
                && record.startMillis() == 0
                && record.extra().isEmpty();
    }

    /** How the project keeps it. */
    Edit.Keep keptOf(EntryId clip) {
        return new Edit.Keep(
                clip,
                line(),
                record.labels().stream().filter(label -> !label.isBlank()).collect(Collectors.toSet()));
    }

    /** As a line of JSON. Segments and tags are the project's. */
    private String line() {
        ObjectNode line = RecordJson.JSON.createObjectNode().put(IN_SLOTS, inSlots);
        line.set(
                RECORD,
                RecordJson.of(record.withSegments(List.of()).withTags(List.of()).withProvenance(Provenance.UNKNOWN)));
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
                record.withCaptions(captions)
                        .withSegments(segments)
                        .withNotes(both(record.notes(), further.record.notes()))
                        .withExtra(extra),
                inSlots + further.inSlots);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** The first and those of the second that are not among them, whatever their case. */
    private static List<String> names(List<String> first, List<String> second) {
        Set<String> known = NewNames.none();
        known.addAll(first);
        return Stream.concat(first.stream(), second.stream().filter(known::add)).toList();
    }

    /**
     * What goes out with what is kept. The captions in slots are the project's; they have the numbers they came with. Labels that
     * the project has beside those of the last import follow them.
     */
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
                .withLabels(names(record.labels(), out.labels()))
                .withNotes(both(out.notes(), record.notes()))
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
