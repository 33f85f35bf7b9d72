package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a file of captions says of one clip: what goes out, and what comes in.
 *
 * @param number of the entry in its project, 0 if it has none
 * @param name what the clip is called, not blank
 * @param file where it lies, relative to the project where it can be; empty if the file does not say
 * @param startMillis where the clip begins in the recording it was cut from
 * @param endMillis where it ends there; 0 if unknown
 * @param split the part of a data set it belongs to, such as "test"; empty if none
 * @param captions of the whole clip, each in a slot of its own; those that go out have at least one, or segments
 * @param segments captions and events of stretches of it, in order of time
 * @param labels what data sets say it is about
 * @param tags that people put on it
 * @param notes about it, oldest first
 * @param provenance where the first caption comes from
 * @param extra columns that the format does not know, kept to be given back, by name
 */
public record ClipRecord(
        long number,
        String name,
        String file,
        long startMillis,
        long endMillis,
        String split,
        List<Saying> captions,
        List<Segment> segments,
        List<String> labels,
        List<String> tags,
        List<Noted> notes,
        Provenance provenance,
        Map<String, JsonNode> extra) {

    private static final Words WORDS = UiResources.formatWords();
    private static final long USUAL_MILLIS = 10_000; // an excerpt of AudioCaps

    public ClipRecord {
        if (name.isBlank()) {
            throw new IllegalArgumentException(WORDS.text("row.noClip"));
        }
        captions = captions.stream().filter(each -> !each.text().isEmpty()).toList();
        segments = segments.stream().sorted().toList();
        labels = List.copyOf(labels);
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
        Map<String, JsonNode> known = new TreeMap<>(extra);
        known.values().removeIf(value -> value.isNull() || value.isMissingNode());
        extra = Collections.unmodifiableMap(known);
    }

    /** A clip of which nothing is said yet. */
    public static ClipRecord named(String name) {
        return new ClipRecord(
                0,
                name,
                "",
                0,
                0,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Provenance.UNKNOWN,
                Map.of());
    }

    /** The first caption, empty if there is none. */
    public String caption() {
        return captions.isEmpty() ? "" : captions.get(0).text();
    }

    /** How long the clip is, as far as can be told; never 0. */
    public long lengthMillis() {
        long last = segments.stream().mapToLong(Segment::endMillis).max().orElse(0);
        long length = Math.max(endMillis - startMillis, last);
        return length > 0 ? length : USUAL_MILLIS;
    }

    public ClipRecord withNumber(long other) {
        return with(change -> change.number = other);
    }

    public ClipRecord withFile(String other) {
        return with(change -> change.file = other);
    }

    public ClipRecord withSpan(long start, long end) {
        return with(change -> {
            change.startMillis = start;
            change.endMillis = end;
        });
    }

    public ClipRecord withSplit(String other) {
        return with(change -> change.split = other);
    }

    public ClipRecord withCaptions(List<Saying> others) {
        return with(change -> change.captions = others);
    }

    public ClipRecord withSegments(List<Segment> others) {
        return with(change -> change.segments = others);
    }

    public ClipRecord withLabels(List<String> others) {
        return with(change -> change.labels = others);
    }

    public ClipRecord withTags(List<String> others) {
        return with(change -> change.tags = others);
    }

    public ClipRecord withNotes(List<Noted> others) {
        return with(change -> change.notes = others);
    }

    public ClipRecord withProvenance(Provenance other) {
        return with(change -> change.provenance = other);
    }

    public ClipRecord withExtra(Map<String, JsonNode> others) {
        return with(change -> change.extra = others);
    }

    /** Without columns of these names, which a format needs for something else. */
    ClipRecord withoutExtra(Collection<String> names) {
        Map<String, JsonNode> others = new LinkedHashMap<>(extra);
        others.keySet().removeAll(names);
        return withExtra(others);
    }

    ClipRecord withExtra(UnaryOperator<JsonNode> change) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        extra.forEach((name, value) -> others.put(name, change.apply(value)));
        return withExtra(others);
    }

    /** For a format that gives captions no numbers. */
    ClipRecord withoutCaptionNumbers() {
        return withCaptions(
                captions.stream().map(each -> new Saying(0, each.text())).toList());
    }

    private ClipRecord with(Consumer<Change> change) {
        Change changed = new Change(this);
        change.accept(changed);
        return changed.done();
    }

    /** A record of which something becomes something else. */
    private static final class Change {

        private final String name;
        private long number;
        private String file;
        private long startMillis;
        private long endMillis;
        private String split;
        private List<Saying> captions;
        private List<Segment> segments;
        private List<String> labels;
        private List<String> tags;
        private List<Noted> notes;
        private Provenance provenance;
        private Map<String, JsonNode> extra;

        Change(ClipRecord now) {
            name = now.name;
            number = now.number;
            file = now.file;
            startMillis = now.startMillis;
            endMillis = now.endMillis;
            split = now.split;
            captions = now.captions;
            segments = now.segments;
            labels = now.labels;
            tags = now.tags;
            notes = now.notes;
            provenance = now.provenance;
            extra = now.extra;
        }

        ClipRecord done() {
            return new ClipRecord(
                    number,
                    name,
                    file,
                    startMillis,
                    endMillis,
                    split,
                    captions,
                    segments,
                    labels,
                    tags,
                    notes,
                    provenance,
                    extra);
        }
    }
}
