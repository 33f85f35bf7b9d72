package avcap.studio.formats;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came with imports and has no place in a project, kept in a file beside it to be given back at export: captions after the
 * fifth, the numbers of captions, stretches of time, labels, the split, and columns that no format knows.
 *
 * <p>A line for each record. Of what several imports say of a clip the last counts; records of one import add their captions.
 */
final class KeptColumns {

    static final String FILE = "imported.jsonl";

    private static final String IN_SLOTS = "in_slots";

    private final Map<String, ClipRecord> byFile = new HashMap<>();
    private final Map<String, Integer> inSlots = new HashMap<>(); // captions that the project has a place for, by file

    private KeptColumns() {}

    /** What is kept for a project. */
    static KeptColumns of(Project project) throws IOException {
        KeptColumns kept = new KeptColumns();
        Path file = project.folder().resolve(FILE);
        if (Files.exists(file)) {
            Map<String, String> imports = new HashMap<>();
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    kept.add(imports, RecordJson.JSON.readTree(line));
                }
            }
        }
        return kept;
    }

    private void add(Map<String, String> imports, JsonNode line) {
        ClipRecord record = RecordJson.record(line.path("record"));
        String by = line.path("import").asText();
        ClipRecord before = byFile.get(record.file());
        boolean sameImport = by.equals(imports.put(record.file(), by));
        int slots = line.path(IN_SLOTS).asInt(1); // projects of long ago kept all but the first here
        inSlots.merge(record.file(), slots, sameImport ? Integer::sum : (earlier, later) -> later);
        byFile.put(record.file(), before == null || !sameImport ? record : joined(before, record));
    }

    private static ClipRecord joined(ClipRecord first, ClipRecord second) {
        List<Saying> captions = new ArrayList<>(first.captions());
        captions.addAll(second.captions());
        List<Segment> segments = new ArrayList<>(first.segments());
        segments.addAll(second.segments());
        Map<String, JsonNode> extra = new HashMap<>(second.extra());
        extra.putAll(first.extra());
        return first.withCaptions(captions).withSegments(segments).withExtra(extra);
    }

    /** The record with what is kept for its clip. The captions in slots are the project's; they have the numbers they came with. */
    ClipRecord givenBack(ClipRecord record, Map<Slot, String> others) {
        ClipRecord kept = byFile.getOrDefault(record.file(), ClipRecord.named(record.name()));
        List<Saying> captions = new ArrayList<>();
        captions.add(new Saying(number(kept, 0).orElse(record.captions().get(0).id()), record.caption()));
        others.forEach((slot, text) ->
                captions.add(new Saying(number(kept, slot.number() - 1).orElse(0L), text)));
        int known = inSlots.getOrDefault(record.file(), 0);
        kept.captions().stream().skip(known).forEach(captions::add);
        if (!byFile.containsKey(record.file())) {
            return record.withCaptions(captions);
        }
        boolean knowsPlace = kept.startMillis() != 0;
        return record.withCaptions(captions)
                .withSegments(kept.segments())
                .withLabels(kept.labels())
                .withSplit(kept.split())
                .withSpan(
                        knowsPlace ? kept.startMillis() : record.startMillis(),
                        knowsPlace ? kept.endMillis() : record.endMillis())
                .withExtra(kept.extra());
    }

    private static Optional<Long> number(ClipRecord kept, int place) {
        return kept.captions().stream().skip(place).map(Saying::id).findFirst().filter(id -> id != 0);
    }

    /** Lines to be added to what is kept, one import's; they are not until {@link #keep} says so. */
    static final class Adding implements AutoCloseable {

        private final Path file;
        private final Path part;
        private final String name;
        private @Nullable Writer out;

        /** @param name of this import, different from all before */
        Adding(Project project, String name) {
            this.file = project.folder().resolve(FILE);
            this.part = project.folder().resolve("." + FILE + ".part");
            this.name = name;
        }

        /** @param inSlots how many of the record's captions the project has a place for */
        void add(Entry entry, ClipRecord record, int inSlots) throws IOException {
            Writer lines = out;
            if (lines == null) {
                lines = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                out = lines;
            }
            ObjectNode line =
                    RecordJson.JSON.createObjectNode().put("import", name).put(IN_SLOTS, inSlots);
            line.set("record", RecordJson.of(record.withFile(entry.path()).withProvenance(Provenance.UNKNOWN)));
            StudioLines.write(line, lines);
        }

        void keep() throws IOException {
            if (out == null) {
                return;
            }
            out.close();
            try (OutputStream all = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                Files.copy(part, all);
            }
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
                Files.deleteIfExists(part);
            }
        }
    }
}
