package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/** COCO's results, which evaluation servers take: one caption an image, the first of each clip. */
public final class CocoResults implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();

    @Override
    public String id() {
        return "coco-results";
    }

    @Override
    public String title() {
        return WORDS.text("title.cocoResults");
    }

    @Override
    public String fileName() {
        return "coco_results.json";
    }

    @Override
    public Set<String> reserved() {
        return Set.of("image_id", "caption");
    }

    @Override
    public ClipRecord kept(ClipRecord record) {
        ClipRecord kept = record.withoutExtra(reserved()).withoutCaptionNumbers();
        return kept.withCaptions(
                kept.captions().subList(0, Math.min(1, kept.captions().size())));
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        try (Writer out = pack.text()) {
            out.write("[");
            JsonElements results = new JsonElements(out);
            records.each(record -> {
                ObjectNode result = RecordJson.JSON
                        .createObjectNode()
                        .put("image_id", record.number())
                        .put("caption", record.caption());
                results.add(result.setAll(RecordJson.rest(record, this, "caption", "captions", "caption_ids", "clip")));
            });
            out.write("\n]\n");
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        new JsonFile(source, source.main(fileName()), intake)
                .list(title(), (place, name, result) -> intake.offer(place, () -> RecordJson.record(clip(result))));
    }

    private static ObjectNode clip(JsonNode result) {
        JsonNode id = result.path("image_id");
        if (!id.isValueNode() || !result.path("caption").isTextual()) {
            throw new IllegalArgumentException(WORDS.text("row.result"));
        }
        ObjectNode clip = RecordJson.JSON.createObjectNode();
        result.properties().forEach(field -> clip.set(field.getKey(), field.getValue()));
        clip.remove(List.of("image_id"));
        if (id.isIntegralNumber()) {
            clip.put("clip", id.asLong());
        }
        if (!clip.has("name")) {
            clip.put("name", id.asText());
        }
        return clip;
    }
}
