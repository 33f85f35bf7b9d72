package avcap.studio.formats;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came with imports and has no place in a project, kept in a file beside it to be given back at export: further captions,
 * the numbers of captions, stretches of time, labels, the split, and columns that no format knows.
 *
 * <p>A line for each record. Of what several imports say of a clip the last counts; records of one import add their captions.
 */
final class KeptColumns {

    static final String FILE = "imported.jsonl";

    private final Map<String, ClipRecord> byFile = new HashMap<>();

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

    /** The record with what is kept for its clip. The first caption is the project's; it has the number it came with. */
    ClipRecord givenBack(ClipRecord record) {
        ClipRecord kept = byFile.get(record.file());
        if (kept == null) {
            return record;
        }
        List<Saying> captions = new ArrayList<>(record.captions());
        for (int i = 0; i < kept.captions().size(); i++) {
            Saying saying = kept.captions().get(i);
            if (i > 0) {
                captions.add(saying);
            } else if (saying.id() != 0) {
                captions.set(0, new Saying(saying.id(), record.caption()));
            }
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

    /** Lines to be added to what is kept, one import's. */
    static final class Adding implements AutoCloseable {

        private final Path file;
        private final String name;
        private @Nullable Writer out;

        /** @param name of this import, different from all before */
        Adding(Project project, String name) {
            this.file = project.folder().resolve(FILE);
            this.name = name;
        }

        void add(Entry entry, ClipRecord record) throws IOException {
            Writer lines = out;
            if (lines == null) {
                lines = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                out = lines;
            }
            ObjectNode line = RecordJson.JSON.createObjectNode().put("import", name);
            line.set("record", RecordJson.of(record.withFile(entry.path()).withProvenance(Provenance.UNKNOWN)));
            StudioLines.write(line, lines);
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }
    }
}
