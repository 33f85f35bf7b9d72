package avcap.studio.formats;

import avcap.studio.annotation.ImportedRecord;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came with imports and has no place in a project, to be given back at export.
 *
 * <p>Of what several imports say of a clip the last counts; records of one import add their captions. Projects of long ago kept
 * it in a file beside them, a line for each record, which counts for clips of which no import since has said anything.
 */
final class KeptColumns {

    static final String FILE = "imported.jsonl";

    private final Map<String, KeptRecord> beside = new HashMap<>(); // by the clip's file

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
        KeptRecord kept = KeptRecord.of(line);
        String clip = kept.record().file();
        String by = line.path("import").asText();
        boolean isSameImport = by.equals(imports.put(clip, by));
        beside.merge(clip, kept, (before, now) -> isSameImport ? before.and(now) : now);
    }

    /** The record with what is kept for its clip. */
    ClipRecord givenBack(ClipRecord record, Map<Slot, String> others, List<ImportedRecord> imported)
            throws IOException {
        return newest(imported)
                .or(() -> Optional.ofNullable(beside.get(record.file())))
                .orElseGet(() -> new KeptRecord(ClipRecord.named(record.name()), 0))
                .givenBack(record, others);
    }

    private static Optional<KeptRecord> newest(List<ImportedRecord> imported) throws IOException {
        Optional<KeptRecord> newest = Optional.empty();
        for (ImportedRecord each : ofNewest(imported)) {
            KeptRecord kept = KeptRecord.of(RecordJson.JSON.readTree(each.record()));
            newest = Optional.of(newest.map(before -> before.and(kept)).orElse(kept));
        }
        return newest;
    }

    /** Those of the import that counts. */
    static List<ImportedRecord> ofNewest(List<ImportedRecord> imported) {
        return imported.stream()
                .filter(each -> each.step() == imported.get(imported.size() - 1).step())
                .toList();
    }
}
