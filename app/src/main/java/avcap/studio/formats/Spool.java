package avcap.studio.formats;

import avcap.studio.annotation.Origin;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The records of an export as they were when it began, in a file of its own: every format reads them from there as often as it
 * likes, and none has to hold them all.
 *
 * <p>Every caption has a number that no other has. Those that come without one, or with one that is taken, get one beyond those
 * that data sets use.
 */
final class Spool implements Records, AutoCloseable {

    private static final long OWN_NUMBERS = 1_000_000_000;

    private final Path file;
    private final Writer out;
    private final Set<String> extraColumns = new TreeSet<>();
    private final Set<String> models = new TreeSet<>();
    private final Map<Origin, Integer> origins = new EnumMap<>(Origin.class);
    private final Set<Long> captionIds = new HashSet<>();
    private int count;
    private int captions;
    private int mostCaptions;
    private long lastOwnNumber = OWN_NUMBERS;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** An empty one; its file is gone when it is closed. */
    static Spool in(Path folder) throws IOException {
        return new Spool(folder.resolve(".records.part"));
    }

    void add(ClipRecord record) throws IOException {
        ClipRecord numbered = record.withCaptions(numbered(record.captions()));
        count++;
        captions += numbered.captions().size();
        mostCaptions = Math.max(mostCaptions, numbered.captions().size());
        extraColumns.addAll(numbered.extra().keySet());
        numbered.provenance().modelId().ifPresent(models::add);
        origins.merge(numbered.provenance().origin(), 1, Integer::sum);
        StudioLines.write(RecordJson.of(numbered), out);
    }

    private List<Saying> numbered(List<Saying> sayings) {
        List<Saying> numbered = new ArrayList<>();
        for (Saying each : sayings) {
            boolean isFree = each.id() != 0 && captionIds.add(each.id());
            numbered.add(isFree ? each : new Saying(ownNumber(), each.text()));
        }
        return numbered;
    }

    private long ownNumber() {
        do {
            lastOwnNumber++;
        } while (!captionIds.add(lastOwnNumber));
        return lastOwnNumber;
    }

    @Override
    public void each(Sink sink) throws IOException {
        out.flush();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.take(RecordJson.record(RecordJson.JSON.readTree(line)));
            }
        }
    }

    @Override
    public int count() {
        return count;
    }

    /** Captions of all clips. */
    int captions() {
        return captions;
    }

    @Override
    public Set<String> extraColumns() {
        return extraColumns;
    }

    @Override
    public int mostCaptions() {
        return mostCaptions;
    }

    Set<String> models() {
        return models;
    }

    /** Clips whose text has this origin. */
    int count(Origin origin) {
        return origins.getOrDefault(origin, 0);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
