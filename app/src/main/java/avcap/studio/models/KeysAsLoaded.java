package avcap.studio.models;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.ShelfEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a checkpoint that lies on the shelf, held against its sizes; only the head of its file is read. */
final class KeysAsLoaded {

    private final SafetensorsFile file;
    private final Map<String, long[]> expected;

    private KeysAsLoaded(SafetensorsFile file, Map<String, long[]> expected) {
        this.file = file;
        this.expected = expected;
    }

    static ImportReport of(ShelfEntry entry) throws CheckpointException {
        AvCapConfig config = AvCapConfig.read(entry.folder().resolve(Checkpoint.CONFIG));
        SafetensorsFile file = SafetensorsFile.open(entry.folder().resolve(Checkpoint.MODEL));
        return new ImportReport(
                new KeysAsLoaded(file, config.expectedShapes()).keys(),
                entry.card().origin().map(origin -> origin.assumptions()).orElse(List.of()),
                Optional.empty());
    }

    private List<ImportReport.Key> keys() {
        List<ImportReport.Key> keys = new ArrayList<>();
        for (String name : file.names()) {
            keys.add(key(name));
        }
        for (String name : expected.keySet()) {
            if (!file.contains(name)) {
                keys.add(key(name));
            }
        }
        return keys;
    }

    private ImportReport.Key key(String name) {
        Optional<List<Long>> found = file.contains(name) ? Optional.of(list(file.shape(name))) : Optional.empty();
        Optional<List<Long>> wanted = Optional.ofNullable(expected.get(name)).map(KeysAsLoaded::list);
        return new ImportReport.Key(
                name,
                found.isPresent() ? Checkpoint.MODEL : "",
                wanted.map(shape -> name),
                outcome(found, wanted),
                found,
                wanted,
                "");
    }

    private static Outcome outcome(Optional<List<Long>> found, Optional<List<Long>> wanted) {
        if (found.isEmpty()) {
            return Outcome.MISSING;
        }
        if (wanted.isEmpty()) {
            return Outcome.UNEXPECTED;
        }
        return found.equals(wanted) ? Outcome.LOADED : Outcome.WRONG_SHAPE;
    }

    private static List<Long> list(long[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }
}
