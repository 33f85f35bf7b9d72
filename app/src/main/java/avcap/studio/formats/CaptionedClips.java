package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The captions of a file for reading only, several a clip, in whichever of the formats that captioning papers use.
 *
 * <p>Unlike a {@link CaptionFormat}, which brings captions back into a project, this keeps them as they were written, since they
 * are scored; and it knows files that the studio never writes.
 *
 * @param clips in the order in which the file first names them
 * @param failed clips of which the file says that they could not be captioned
 */
public record CaptionedClips(List<CaptionedClip> clips, List<String> failed) {

    private static final Words WORDS = UiResources.formatWords();

    public CaptionedClips {
        clips = List.copyOf(clips);
        failed = List.copyOf(failed);
    }

    /** The formats that are known, for a help text. */
    public static String known() {
        return WORDS.text("captions.known", "{\"id\": [\"caption\", …]}");
    }

    /**
     * Reads a file; a byte-order mark at its beginning is passed over.
     *
     * @throws FormatException if it is of none of the known formats, or damaged; the sentence names the place
     */
    public static CaptionedClips read(Path file) throws IOException, FormatException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String content = text.startsWith("\ufeff") ? text.substring(1) : text;
        try {
            return content.stripLeading().startsWith("{")
                            || content.stripLeading().startsWith("[")
                    ? ofJson(content)
                    : CaptionTable.read(content);
        } catch (FormatException e) {
            throw new FormatException(WORDS.text("captions.unread", file, String.valueOf(e.getMessage())), e);
        }
    }

    private static CaptionedClips ofJson(String content) throws FormatException {
        List<JsonNode> values = JsonValues.in(content);
        JsonNode first = values.get(0);
        if (values.size() > 1) {
            return ofRecords(values);
        }
        if (first.isArray()) {
            return ofRecords(List.copyOf(JsonValues.elements(first)));
        }
        if (first.path("annotations").isArray()) {
            return ofCoco(first);
        }
        return first.path("caption").isTextual() || first.has("error") ? ofRecords(values) : ofMap(first);
    }

    private static CaptionedClips ofRecords(List<JsonNode> records) throws FormatException {
        Grouping clips = new Grouping();
        for (int i = 0; i < records.size(); i++) {
            clips.add(CaptionRecord.of(records.get(i), i + 1));
        }
        return clips.done();
    }

    private static CaptionedClips ofCoco(JsonNode root) throws FormatException {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (JsonNode image : root.path("images")) {
            names.put(image.path("id").asText(), CaptionRecord.names(image));
        }
        Grouping clips = new Grouping();
        int number = 0;
        for (JsonNode annotation : root.path("annotations")) {
            number++;
            CaptionRecord record = CaptionRecord.of(annotation, number);
            clips.add(record.withNames(names.getOrDefault(record.id(), Set.of())));
        }
        return clips.done();
    }

    private static CaptionedClips ofMap(JsonNode root) throws FormatException {
        Grouping clips = new Grouping();
        for (Map.Entry<String, JsonNode> each : root.properties()) {
            boolean isCaption = each.getValue().isTextual();
            List<JsonNode> list = isCaption ? List.of(each.getValue()) : JsonValues.elements(each.getValue());
            if (!isCaption && (!each.getValue().isArray() || !list.stream().allMatch(JsonNode::isTextual))) {
                throw new FormatException(WORDS.text("captions.noList", each.getKey(), known()));
            }
            clips.add(new CaptionRecord(
                    each.getKey(),
                    CaptionRecord.namesOfFile(each.getKey()),
                    list.stream().map(JsonNode::textValue).toList()));
        }
        return clips.done();
    }

    /** Puts captions of the same clip together. */
    static final class Grouping {

        private final Map<String, List<String>> captions = new LinkedHashMap<>();
        private final Map<String, Set<String>> names = new LinkedHashMap<>();
        private final List<String> failed = new ArrayList<>();

        void add(CaptionRecord record) {
            if (record.captions().isEmpty() && record.isFailure()) {
                failed.add(record.id());
                return;
            }
            captions.computeIfAbsent(record.id(), id -> new ArrayList<>()).addAll(record.captions());
            names.computeIfAbsent(record.id(), id -> new LinkedHashSet<>()).addAll(record.names());
        }

        CaptionedClips done() throws FormatException {
            if (captions.isEmpty() && failed.isEmpty()) {
                throw new FormatException(WORDS.text("captions.none"));
            }
            List<CaptionedClip> clips = new ArrayList<>();
            captions.forEach((id, texts) -> clips.add(new CaptionedClip(id, names.getOrDefault(id, Set.of()), texts)));
            return new CaptionedClips(clips, failed);
        }
    }
}
