package avcap.studio.cli;

import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON lines that a batch is written into and goes on from: a clip is done if a line holds its caption under its own
 * name and content. Errors are lines too, and are tried again.
 *
 * <p>Of several lines for one file the last counts. The others disappear at the next start, or when the batch is complete.
 * Captions by another model or by other settings are never mixed in: the file is refused, or they are left out if that is
 * asked for. A file of anything else is refused untouched.
 */
final class CaptionLedger implements CaptionLines {

    private static final Words WORDS = UiResources.terminalWords();

    private static final String BEGIN = "{\"file\":";

    private final Path path;
    private final Origin origin;
    private final LineFile lines;
    private final Map<String, Entry> byFile = new LinkedHashMap<>();
    private final Map<String, LineFile.Span> byClip = new HashMap<>();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    /** One file's line; {@code clipId} is null if the line is an error. */
    private record Entry(LineFile.Span span, @Nullable String clipId) {}

    private CaptionLedger(Path path, Origin origin, LineFile lines) {
        this.path = path;
        this.origin = origin;
        this.lines = lines;
    }

    /**
     * Opens what is there, or begins anew.
     *
     * @param origin by which captions are made now
     * @param again whether to leave out captions of another origin
     * @throws RefusedException if there are such captions, if there is anything but caption lines, or if another program
     *     writes the file; it is untouched
     */
    static CaptionLedger open(Path path, Origin origin, boolean again) throws IOException, RefusedException {
        LineFile lines = LineFile.open(path);
        try {
            CaptionLedger ledger = new CaptionLedger(path, origin, lines);
            ledger.takeStock(again);
            return ledger;
        } catch (IOException | RefusedException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private void takeStock(boolean again) throws IOException, RefusedException {
        lines.visit((span, line, isWhole) -> {
            if (!isWhole) {
                checkTorn(line);
                return;
            }
            JsonNode json = checked(line);
            boolean isError = json.has("error");
            boolean isOurs = isError || Origin.of(json).equals(origin);
            if (!isOurs && !again) {
                throw new RefusedException(WORDS.text("ledger.others", path, Origin.of(json), origin));
            }
            if (isOurs) {
                String clip = isError ? null : json.path("clip_id").asText(null);
                note(json.path("file").asText(), new Entry(span, clip));
            }
        });
        keepOnly(new ArrayList<>(byFile.keySet()));
        claimed.addAll(byClip.keySet());
    }

    private JsonNode checked(String line) throws RefusedException {
        Optional<JsonNode> json = Json.read(line).filter(node -> node.has("file"));
        return json.filter(node -> node.has("caption") || node.has("error")).orElseThrow(this::notOurs);
    }

    /** Whoever kills the program leaves the beginning of a line; anything else at the end is someone's text. */
    private void checkTorn(String line) throws RefusedException {
        if (!line.startsWith(BEGIN) && !BEGIN.startsWith(line)) {
            throw notOurs();
        }
    }

    private RefusedException notOurs() {
        return new RefusedException(WORDS.text("ledger.foreign", path));
    }

    private void note(String file, Entry entry) {
        Entry before = byFile.put(file, entry); // in the place of the line before
        if (before != null && before.clipId() != null && !before.clipId().equals(entry.clipId())) {
            forget(before);
        }
        if (entry.clipId() != null) {
            byClip.put(entry.clipId(), entry.span());
        }
    }

    private void forget(Entry entry) {
        byClip.remove(entry.clipId(), entry.span());
    }

    /** Captions that are there. */
    int captions() {
        return (int)
                byFile.values().stream().filter(entry -> entry.clipId() != null).count();
    }

    @Override
    public boolean holds(Path file, String clipId) {
        Entry entry = byFile.get(file.toString());
        return entry != null && clipId.equals(entry.clipId());
    }

    @Override
    public boolean claim(String clipId) {
        return claimed.add(clipId);
    }

    @Override
    public boolean canGoOn() {
        return true;
    }

    @Override
    public boolean repeat(Path file, String clipId) throws IOException {
        LineFile.Span said = byClip.get(clipId);
        if (said == null) {
            return false;
        }
        ObjectNode line = (ObjectNode) Json.read(lines.read(said)).orElseThrow();
        line.put("file", file.toString());
        line.remove("milliseconds"); // No time was spent on this one.
        append(file, line.toString(), clipId);
        return true;
    }

    @Override
    public void add(CaptionLine line) throws IOException {
        CaptionLine signed = line.caption() == null ? line : line.withSettings(origin.settings());
        append(line.file(), Json.line(signed), line.caption() == null ? null : line.clipId());
    }

    private void append(Path file, String line, @Nullable String clipId) throws IOException {
        note(file.toString(), new Entry(lines.append(line), clipId));
    }

    @Override
    public void arrange(List<Path> order) throws IOException, RefusedException {
        Set<String> worked = new LinkedHashSet<>();
        order.forEach(file -> worked.add(file.toString()));
        worked.retainAll(byFile.keySet());
        Iterator<String> next = worked.iterator();
        keepOnly(byFile.keySet().stream()
                .map(file -> worked.contains(file) ? next.next() : file)
                .toList());
    }

    private void keepOnly(List<String> files) throws IOException, RefusedException {
        List<Entry> kept = files.stream()
                .map(file -> Objects.requireNonNull(byFile.get(file)))
                .toList();
        List<LineFile.Span> spans = kept.stream().map(Entry::span).toList();
        if (lines.isExactly(spans)) {
            return;
        }
        List<LineFile.Span> now = lines.keepOnly(spans);
        byFile.clear();
        byClip.clear();
        for (int i = 0; i < files.size(); i++) {
            note(files.get(i), new Entry(now.get(i), kept.get(i).clipId()));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
